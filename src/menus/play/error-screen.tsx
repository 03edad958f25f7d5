import type { Actions } from '../actions.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Entries } from '../parts/entries.tsx';
import type { Trouble } from '../ui-state.ts';

interface ErrorScreenProps {
  readonly trouble: Trouble;
  readonly actions: Pick<Actions, 'recover' | 'title'>;
}

/** The story went wrong: what, where, and the ways out. Nothing that was kept is lost by it. */
export function ErrorScreen({ trouble, actions }: ErrorScreenProps) {
  return (
    <Dialog kind="error" title="The story cannot go on here" onClose={null}>
      <p class="error-what">{trouble.what}</p>
      <p class="error-where">{trouble.where}</p>
      <p>Everything read so far is kept.</p>
      <Entries
        entries={[
          { name: 'Back to the last good line', role: 'recover', act: actions.recover },
          { name: 'Title', role: 'to-title', act: actions.title },
        ]}
      />
    </Dialog>
  );
}

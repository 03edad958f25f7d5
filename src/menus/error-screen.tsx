import { Dialog } from './dialog.tsx';
import { Entries } from './entries.tsx';
import type { Trouble } from './showing.ts';
import type { Wishes } from './wishes.ts';

interface ErrorScreenProps {
  readonly trouble: Trouble;
  readonly wishes: Pick<Wishes, 'recover' | 'title'>;
}

/** The story went wrong: what, where, and the ways out. Nothing that was kept is lost by it. */
export function ErrorScreen({ trouble, wishes }: ErrorScreenProps) {
  return (
    <Dialog kind="error" title="The story cannot go on here" onClose={null}>
      <p class="error-what">{trouble.what}</p>
      <p class="error-where">{trouble.where}</p>
      <p>Everything read so far is kept.</p>
      <Entries
        entries={[
          { name: 'Back to the last good line', role: 'recover', act: wishes.recover },
          { name: 'Title', role: 'to-title', act: wishes.title },
        ]}
      />
    </Dialog>
  );
}

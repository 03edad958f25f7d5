import type { HeardCaption } from '../ui-state.ts';

/** What is being heard, for those who do not hear it. */
export function Captions({ captions }: { readonly captions: readonly HeardCaption[] }) {
  return (
    <ul class="captions" aria-live="polite" aria-label="Captions" data-role="captions">
      {captions.map(({ id, text, side }) => (
        <li key={id} data-side={side ?? undefined}>
          {text}
          {side !== null && <span class="unseen"> from the {side}</span>}
        </li>
      ))}
    </ul>
  );
}

import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import * as partsPhrases from '../../phrases/parts.ts';
import type { Device } from '../panels.ts';
import type { HeardCaption } from '../ui-state.ts';
import { type Toast, ToastBox } from './toast.tsx';

/** What is said over everything, wherever the player is. */
interface OverlayState {
  readonly toast: Toast;
  /** How far a long way has been walked, from 0 to 1; null when none is walked. */
  readonly progress: ReadonlySignal<number | null>;
  /** Hints name the keys of this one. */
  readonly device: ReadonlySignal<Device>;
}

export const OverlayContext = createContext<OverlayState | null>(null);

/** A toast and the progress of a long way. A page that lies over everything else has its own: what lies under it is not seen. */
export function Overlay() {
  const overlay = useContext(OverlayContext);
  const progress = overlay?.progress.value ?? null;
  return (
    <>
      <ToastBox
        text={overlay?.toast.text.value ?? null}
        onDismiss={() => overlay?.toast.dismiss()}
      />
      {progress !== null && (
        <progress class="walking" aria-label={partsPhrases.walking} value={progress} />
      )}
    </>
  );
}

/** What is being heard, for those who do not hear it. */
export function Captions({ captions }: { readonly captions: readonly HeardCaption[] }) {
  return (
    <ul class="captions" aria-live="polite" aria-label={partsPhrases.captions} data-role="captions">
      {captions.map(({ id, text, side }) => (
        <li key={id} data-side={side ?? undefined}>
          {text}
          {side !== null && <span class="unseen">{partsPhrases.from[side]}</span>}
        </li>
      ))}
    </ul>
  );
}

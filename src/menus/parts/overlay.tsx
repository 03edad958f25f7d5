import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Notice } from './notice.tsx';

/** What is said over everything, wherever the player is. */
export interface Said {
  /** Null while there is nothing to say. */
  readonly notice: string | null;
  readonly onDismiss: () => void;
  /** How far a long way has been walked, from 0 to 1; null when none is walked. */
  readonly progress: number | null;
}

export const SaidHere = createContext<Said>({ notice: null, onDismiss: () => {}, progress: null });

/** A notice and the progress of a long way. A page that lies over everything else has its own: what lies under it is not seen. */
export function Overhead() {
  const { notice, onDismiss, progress } = useContext(SaidHere);
  return (
    <>
      <Notice text={notice} onDismiss={onDismiss} />
      {progress !== null && (
        <progress class="walking" aria-label="Walking there" value={progress} />
      )}
    </>
  );
}

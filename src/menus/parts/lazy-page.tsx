import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import * as partsPhrases from '../../phrases/parts.ts';
import { Dialog } from './dialog.tsx';
import { Entries } from './entries.tsx';

/** Something that is asked for when it is wanted. */
interface AsyncState<T> {
  /** Null until it is there. */
  readonly value: T | null;
  /** How often it was asked for in vain. */
  readonly failures: number;
  /** Asks for it again. */
  readonly retry: () => void;
}

/** Asks for something once, and again when it did not come and the player wants to try. */
export function useAsync<T>(load: () => Promise<T>): AsyncState<T> {
  const [{ value, failures }, setState] = useState<Omit<AsyncState<T>, 'retry'>>({
    value: null,
    failures: 0,
  });
  const [asked, setAsked] = useState(1);
  useLayoutEffect(() => {
    let here = true;
    load().then(
      (loaded) => here && setState({ value: loaded, failures: 0 }),
      (error: unknown) => {
        console.warn('A part of the game could not be loaded:', error);
        if (here) setState({ value: null, failures: asked });
      },
    );
    return () => {
      here = false;
    };
  }, [load, asked]);
  return { value, failures, retry: () => setAsked(asked + 1) };
}

interface LoadErrorProps extends Pick<AsyncState<unknown>, 'failures' | 'retry'> {
  readonly onClose: () => void;
}

/** Says that a page did not come, whatever the reason, and lets it be asked for again. */
export function LoadError({ failures, retry, onClose }: LoadErrorProps) {
  return (
    <Dialog kind="not-loaded" title={partsPhrases.notLoaded} onClose={onClose}>
      {failures > 1 && <p role="status">{partsPhrases.asked(failures)}</p>}
      <Entries
        entries={[
          { name: partsPhrases.retry, role: 'retry', act: retry },
          // Some browsers remember that a part of the page could not be had, and ask for it no more.
          ...(failures > 1
            ? [{ name: partsPhrases.reload, role: 'reload', act: () => location.reload() }]
            : []),
          { name: partsPhrases.back, role: 'close', act: onClose },
        ]}
      />
    </Dialog>
  );
}

interface LazyPageProps<T> {
  readonly load: () => Promise<T>;
  readonly onClose: () => void;
  readonly children: (loaded: T) => VNode;
}

/** A page that is shown as soon as what it needs was loaded. */
export function LazyPage<T>({ load, onClose, children }: LazyPageProps<T>) {
  const { value, ...rest } = useAsync(load);
  if (rest.failures > 0) return <LoadError {...rest} onClose={onClose} />;
  return value === null ? null : children(value);
}

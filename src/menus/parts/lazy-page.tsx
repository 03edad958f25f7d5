import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { Entries } from './entries.tsx';

/** Something that is asked for when it is wanted. */
export interface Coming<T> {
  /** Null until it is there. */
  readonly value: T | null;
  /** How often it was asked for in vain. */
  readonly failures: number;
  /** Asks for it again. */
  readonly retry: () => void;
}

/** Asks for something once, and again when it did not come and the player wants to try. */
export function useComing<T>(load: () => Promise<T>): Coming<T> {
  const [{ value, failures }, setState] = useState<Omit<Coming<T>, 'retry'>>({
    value: null,
    failures: 0,
  });
  const [asked, setAsked] = useState(1);
  useEffect(() => {
    let here = true;
    load().then(
      (come) => here && setState({ value: come, failures: 0 }),
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

interface NotLoadedProps extends Pick<Coming<unknown>, 'failures' | 'retry'> {
  readonly onClose: () => void;
}

/** Says that a page did not come, whatever the reason, and lets it be asked for again. */
export function NotLoaded({ failures, retry, onClose }: NotLoadedProps) {
  return (
    <Dialog kind="not-loaded" title="This page could not be loaded" onClose={onClose}>
      {failures > 1 && <p role="status">It was asked for {failures} times.</p>}
      <Entries
        entries={[
          { name: 'Try again', role: 'retry', act: retry },
          // Some browsers remember that a part of the page could not be had, and ask for it no more.
          ...(failures > 1
            ? [{ name: 'Load the game anew', role: 'reload', act: () => location.reload() }]
            : []),
          { name: 'Back', role: 'close', act: onClose },
        ]}
      />
    </Dialog>
  );
}

interface LaterProps<T> {
  readonly load: () => Promise<T>;
  readonly onClose: () => void;
  readonly children: (loaded: T) => VNode;
}

/** A page that is shown as soon as what it needs was loaded. */
export function Later<T>({ load, onClose, children }: LaterProps<T>) {
  const { value, ...rest } = useComing(load);
  if (rest.failures > 0) return <NotLoaded {...rest} onClose={onClose} />;
  return value === null ? null : children(value);
}

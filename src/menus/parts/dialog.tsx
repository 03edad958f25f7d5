import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Overlay } from './overlay.tsx';

interface DialogProps {
  readonly title: string;
  /** Its class, and its `data-role`. */
  readonly kind: string;
  /** Said over the title, smaller. */
  readonly above?: string | undefined;
  /** Null for a dialog that can only be left by one of its buttons. */
  readonly onClose: (() => void) | null;
  /** What has the focus at first: its first control, or the page itself, which is then read from its top. */
  readonly focus?: 'control' | 'page';
  readonly children: ComponentChildren;
}

/**
 * A page over everything else. The browser's own modal dialog traps the focus, makes the rest inert and, once
 * it is closed, gives the focus back to where it was.
 */
export function Dialog({ title, kind, above, onClose, focus, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const name = useId();
  const leaving = useRef(false);
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // One that has to be answered is not answered by a key pressed in haste.
    if (onClose === null || focus === 'page') dialog?.focus();
    return () => {
      leaving.current = true;
      dialog?.close();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same and is the dialog's own
    <dialog
      ref={element}
      class={`panel ${kind}`}
      data-role={kind}
      aria-labelledby={name}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={() => {
        // A browser may close a dialog over our head; what we show must follow.
        if (!leaving.current) onClose?.();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose?.();
      }}
    >
      <div class="panel-body">
        <div class="panel-head">
          {above !== undefined && <p class="above">{above}</p>}
          <h2 id={name}>{title}</h2>
        </div>
        {children}
      </div>
      <div class="overhead">
        <Overlay />
      </div>
    </dialog>
  );
}

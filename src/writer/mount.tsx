import { render } from 'preact';
import { ErrorCard } from './error-card.tsx';
import { Pen } from './icons.tsx';
import { Panel } from './panel.tsx';
import type { Writer } from './writer.ts';
import './writer.css';

/** What the story would take for its own. */
const notTheStorys = ['pointerdown', 'click', 'contextmenu', 'wheel', 'keydown'] as const;

/** The errors of one save, as one text. */
const asText = (errors: readonly { readonly message: string }[]) =>
  errors.map(({ message }) => message).join('\n');

function close(writer: Writer): void {
  writer.open.value = false;
  document.querySelector<HTMLElement>('.story')?.focus({ preventScroll: true });
}

function toggle(writer: Writer): void {
  if (writer.open.peek()) close(writer);
  else writer.show(writer.tab.peek());
}

function putAway(writer: Writer): void {
  writer.putAway.value = asText(writer.problems.peek().errors);
}

/** Whether errors stand over the picture: those that were put away come again when they are others. */
function standing(writer: Writer): boolean {
  const { errors } = writer.problems.value;
  return errors.length > 0 && asText(errors) !== writer.putAway.value;
}

function Corner({ writer }: { readonly writer: Writer }) {
  const { errors } = writer.problems.value;
  return (
    <button
      type="button"
      class="w-corner"
      data-role="open-writer"
      aria-label="Writer's panel"
      aria-expanded={writer.open.value}
      title="Writer's panel (F2)"
      data-wrong={errors.length > 0}
      onClick={() => toggle(writer)}
    >
      <Pen />
    </button>
  );
}

function Room({ writer }: { readonly writer: Writer }) {
  return (
    <>
      <Corner writer={writer} />
      {standing(writer) && (
        <ErrorCard errors={writer.problems.value.errors} onPutAway={() => putAway(writer)} />
      )}
      {writer.open.value && <Panel writer={writer} />}
    </>
  );
}

/** Puts the panel into the page and listens to its keys: F2, or the one left of 1; Escape puts away. */
export function mountPanel(writer: Writer): void {
  const host = document.createElement('div');
  host.className = 'writer';
  for (const event of notTheStorys) host.addEventListener(event, (one) => one.stopPropagation());
  document.body.append(host);
  render(<Room writer={writer} />, host);
  const onKey = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    const within = event.target instanceof Node && host.contains(event.target);
    const { key, code, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || event.isComposing) return;
    if (key === 'F2' || (code === 'Backquote' && !typing)) toggle(writer);
    else if (key === 'Escape' && standing(writer)) putAway(writer);
    else if (key === 'Escape' && within) close(writer);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Before the story's own keys.
  window.addEventListener('keydown', onKey, { capture: true });
}

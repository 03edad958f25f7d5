import { readsOn } from '../../director/play-state.ts';
import { focusOf, isModified } from './elements.ts';
import type { InputParts } from './listen.ts';

/** Keys that go on until all of them are known. */
const firstKeys = [' ', 'Enter', 'ArrowRight'];

/**
 * Listens to all that moves the story once that is fetched. Until then a press goes on; what else is pressed is kept,
 * and done as soon as it is known what it means.
 * @returns stops listening.
 */
export function listenLater(parts: InputParts): () => void {
  const { ui, actions, covered } = parts;
  const off = new AbortController();
  /** What was pressed and is not answered yet, the oldest first. */
  let early: (KeyboardEvent | WheelEvent)[] = [];
  let stop = () => off.abort();
  let asked = false;
  // Asked for again with each press until it is there: without it, nothing but going on could be had.
  const fetchAll = () => {
    if (asked) return;
    asked = true;
    import('./listen.ts').then(
      ({ listen }) => {
        if (off.signal.aborted) return;
        off.abort();
        stop = listen(parts);
        for (const press of early) {
          const Again = press.constructor as typeof KeyboardEvent;
          window.dispatchEvent(new Again(press.type, press));
        }
        early = [];
      },
      (error: unknown) => {
        asked = false;
        early = [];
        console.warn('A press goes on, and nothing else can be asked for yet:', error);
      },
    );
  };
  const goesOn = () => {
    const view = ui.view.peek();
    return view !== null && readsOn(view.phase);
  };
  const onClick = ({ target }: MouseEvent) => {
    if (covered() || !goesOn() || focusOf(target) !== 'story') return;
    fetchAll();
    actions.press();
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, target, defaultPrevented } = event;
    const focus = focusOf(target);
    if (covered() || defaultPrevented || isModified(event) || focus === 'field') return;
    const first = firstKeys.includes(key);
    // What has the focus answers it.
    if (first && (focus === 'button' || !goesOn())) return;
    fetchAll();
    // One after the other, as they were pressed.
    if (first && early.length === 0) actions.press();
    else early.push(event);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    // One that is held until something ends is known to be let go.
    if (early.some((press) => 'code' in press && press.code === event.code)) early.push(event);
  };
  const onWheel = (event: WheelEvent) => {
    // Upwards it is that page's where nothing comes before, which is known later.
    if (covered() || !goesOn() || isModified(event) || event.deltaY <= 0) return;
    // A page that has the game in a frame does not scroll by it as well.
    event.preventDefault();
    fetchAll();
    early.push(event);
  };
  window.addEventListener('keydown', onKey, { signal: off.signal });
  window.addEventListener('keyup', onKeyUp, { signal: off.signal });
  window.addEventListener('wheel', onWheel, { signal: off.signal, passive: false });
  window.addEventListener('click', onClick, { signal: off.signal });
  void ui.rest.then(fetchAll);
  return () => stop();
}

/** A page of its own. */
const pages = 'dialog, .title';

function inOneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The text of a node that is laid out, with room round each part that stands for itself. */
function laidOut(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLImageElement) return ` ${node.alt} `;
  if (!(node instanceof Element)) return '';
  const { display } = getComputedStyle(node);
  if (display === 'none') return '';
  const text = Array.from(node.childNodes, laidOut).join('');
  return display === 'inline' ? text : ` ${text} `;
}

/**
 * The words in an element, each part for itself, and what pictures in it show. They are as they were written: names
 * are shown in capitals, which a voice may spell.
 */
export function wordsIn(node: Node): string {
  return inOneLine(laidOut(node)).replace(/ (?=[:,])/g, '');
}

/** The words of all elements whose ids an attribute lists. */
function referred(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(' ') ?? [];
  return ids.map((id) => inOneLine(document.getElementById(id)?.textContent)).join(' ');
}

function nameOf(element: Element): string {
  const heading = element.matches(pages) && element.querySelector('h1');
  if (heading) return inOneLine(heading.textContent);
  const named = element.getAttribute('aria-label') ?? referred(element, 'aria-labelledby');
  if (named !== '') return named;
  if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) {
    return wordsIn(element);
  }
  const group = element.type === 'radio' && element.closest('fieldset')?.querySelector('legend');
  const labels = [...(group ? [group] : []), ...(element.labels ?? [])];
  return labels.map((label) => inOneLine(label.textContent)).join(', ');
}

/** How what is on or off is said to stand. */
export type OnOff = (on: boolean) => string;

/** What a control is set to; empty for one that is set to nothing. */
export function settingOf(element: Element, onOff: OnOff): string {
  const pressed = element.getAttribute('aria-pressed');
  if (pressed !== null) return onOff(pressed === 'true');
  const said = element.getAttribute('aria-valuetext');
  if (said !== null) return said;
  if (element instanceof HTMLSelectElement) return inOneLine(element.selectedOptions[0]?.label);
  if (!(element instanceof HTMLInputElement)) return '';
  if (element.type === 'checkbox') return onOff(element.checked);
  return element.type === 'radio' || element.type === 'file' ? '' : element.value;
}

/**
 * What takes the focus, in words: its name, what it is set to, what is said about it; before them the page it is on,
 * where the focus comes to that.
 * @param from what had the focus before.
 */
export function inWords(element: Element, from: Element | null, onOff: OnOff): string {
  const page = element.closest(pages);
  const enters = page !== null && page !== element && !page.contains(from);
  return [
    enters ? nameOf(page) : '',
    nameOf(element),
    settingOf(element, onOff),
    element.getAttribute('aria-description') ?? referred(element, 'aria-describedby'),
  ]
    .filter(Boolean)
    .join(', ');
}

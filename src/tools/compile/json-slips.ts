/** What is wrong with a text that is no JSON, and on which line. */
interface JsonSlip {
  readonly message: string;
  /** From 1; null where all of it is. */
  readonly line: number | null;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** The last sign before a place that is no blank, and where it is. */
function before(text: string, at: number): { readonly sign: string; readonly at: number } {
  const rest = text.slice(0, at).trimEnd();
  return { sign: rest.slice(-1), at: rest.length - 1 };
}

/**
 * Says of a text that is no JSON what its author probably did.
 * @param cause what the parser said.
 */
export function jsonSlip(text: string, cause: unknown): JsonSlip {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (text.trim() === '') return { message: 'is empty', line: null };
  const told = (message: string, at: number) => {
    return { message: `is not JSON: ${message}`, line: lineAt(text, at) };
  };
  const position = /position (\d+)/.exec(said)?.[1];
  const end = text.trimEnd().length;
  const at = position === undefined && /end of JSON/.test(said) ? end : Number(position);
  if (Number.isNaN(at)) return { message: `is not JSON: ${said}`, line: null };
  if (at >= end && !/^Unterminated/.test(said)) {
    return told('it breaks off; a } or ] is missing', end);
  }
  const last = before(text, at);
  const here = text.slice(at);
  if (/^\/[/*]/.test(here)) return told('it knows no comments', at);
  if (here.startsWith("'") || /^[“”„‘’]/.test(here)) {
    return told('names and texts stand between straight double quotes: "…"', at);
  }
  if (/^[\]}]/.test(here) && last.sign === ',') {
    return told('a comma stands behind the last of a list; leave it out', last.at);
  }
  if (/^Expected ',' or/.test(said)) return told('a comma is missing at the end', last.at);
  if (/^Unterminated string/.test(said)) return told('a text has no quote at its end', at);
  return told(said.replace(/ in JSON at position.*$/s, ''), at);
}

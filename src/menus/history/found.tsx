/** Whether a text has these words in it, in any case. */
export function finds(words: string, text: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

interface FoundProps {
  readonly text: string;
  /** What is looked for; empty when nothing is. */
  readonly words: string;
}

/** A text in which what is looked for is marked, each time that it is there. */
export function Found({ text, words }: FoundProps) {
  if (words === '' || !finds(words, text)) return <span>{text}</span>;
  const lower = text.toLowerCase();
  // In a few scripts a letter grows as it becomes small: then no place in one text is the same in the other.
  if (lower.length !== text.length) return <span>{text}</span>;
  const parts = [];
  let from = 0;
  for (
    let at = lower.indexOf(words.toLowerCase());
    at >= 0;
    at = lower.indexOf(words.toLowerCase(), from)
  ) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + words.length)}</mark>);
    from = at + words.length;
  }
  return (
    <span>
      {parts}
      {text.slice(from)}
    </span>
  );
}

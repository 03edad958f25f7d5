import { useEffect, useState } from 'preact/hooks';

interface SampleProps {
  readonly text: string;
  /** Size of its letters against usual. */
  readonly size: number;
  /** Letters a second; 0 is at once. */
  readonly speed: number;
}

/** A line to see the words by: it comes anew at each speed that is set. */
export function Sample({ text, size, speed }: SampleProps) {
  const [letters, setLetters] = useState(text.length);
  useEffect(() => {
    if (speed === 0) return setLetters(text.length);
    let asked = 0;
    let begun: number | null = null;
    const come = (now: number) => {
      begun ??= now;
      const there = Math.round(((now - begun) / 1000) * speed);
      setLetters(there);
      if (there < text.length) asked = requestAnimationFrame(come);
    };
    asked = requestAnimationFrame(come);
    return () => cancelAnimationFrame(asked);
  }, [text, speed]);
  return (
    <p class="sample" style={{ '--size': size }}>
      {text.slice(0, letters)}
      <span class="coming">{text.slice(letters)}</span>
    </p>
  );
}

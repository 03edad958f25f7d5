import { useEffect, useState } from 'preact/hooks';

/** What a promise comes to; null until then, and where it fails. */
export function useComing<T>(coming: () => Promise<T>): T | null {
  const [come, setCome] = useState<T | null>(null);
  useEffect(() => {
    let here = true;
    coming().then(
      (value) => here && setCome(() => value),
      (problem: unknown) => console.warn('A part of the page could not be had:', problem),
    );
    return () => {
      here = false;
    };
  }, []);
  return come;
}

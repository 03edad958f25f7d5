/** Resolves once all that comes into a page has come. It knows nothing of what is around it: it may be sent to another page. */
export async function comeIn(): Promise<void> {
  const ends = ({ effect }: Animation) =>
    Number.isFinite(Number(effect?.getComputedTiming().endTime));
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(ends)
      .map(({ finished }) => finished),
  );
}

/** Keeps one view for each thing there is: makes what is new, brings all up to date, destroys what has gone. */
export function keep<T extends { readonly key: string }, V extends { destroy(): void }>(
  views: Map<string, V>,
  things: readonly T[],
  make: (thing: T) => V,
  update: (view: V, thing: T) => void,
): void {
  const seen = new Set<string>();
  for (const thing of things) {
    seen.add(thing.key);
    let view = views.get(thing.key);
    if (view === undefined) {
      view = make(thing);
      views.set(thing.key, view);
    }
    update(view, thing);
  }
  for (const [key, view] of views) {
    if (seen.has(key)) continue;
    view.destroy();
    views.delete(key);
  }
}

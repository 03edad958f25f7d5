/**
 * What lets a module made by the dev server be followed: whoever holds what it exports sees the new value the next
 * time they look, without a reload. A build takes it out.
 * @param name of the export, which is declared by `let`.
 */
export function livesOn(name: string): string {
  // Each new module has only its own hands on what the first one exports: all are kept, for whoever holds which.
  return `
if (import.meta.hot) {
  const holders = (import.meta.hot.data.holders ??= []);
  holders.push((next) => { ${name} = next.${name}; });
  import.meta.hot.accept((next) => { if (next) for (const hold of holders) hold(next); });
}`;
}

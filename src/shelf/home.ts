/**
 * A work at its address: what all that it keeps in a browser is named by. Two works of the same id may lie on one
 * site. With and without `index.html`, or a slash at the end, an address is the same.
 * @param story the story's id.
 */
export function homeOf(story: string, at: Pick<Location, 'protocol' | 'pathname'>): string {
  const path = at.pathname.replace(/(\/index\.html)?\/*$/, '/');
  // A page without an address of its own, from a blob or within another page, has a new path each time.
  const lasting = /^(http|file)/.test(at.protocol) ? path : '';
  return `${story}<${at.protocol === 'file:' ? 'file://' : ''}${lasting}>`;
}

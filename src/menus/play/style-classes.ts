/**
 * The CSS classes of a line or an option: each of those that `# class:` names, with `style-` before it, so that none is
 * one of the page's own.
 */
export function styleClasses(style = ''): string {
  return style.replace(/\S+/g, 'style-$&');
}

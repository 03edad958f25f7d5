import { Story } from 'inkjs';
import type { InkObject } from 'inkjs/engine/Object';

/**
 * Has Ink's texts, options and diverts not keep the path that was asked of them, which is 250 bytes and more of each that
 * was ever read. Containers keep theirs: visits are counted by them. It holds for all stories from then on; inkjs exports
 * no class but Story, which is one of its objects itself.
 */
export function keepFewPaths(): void {
  const objects: InkObject = Object.getPrototypeOf(Story.prototype);
  const path = Object.getOwnPropertyDescriptor(objects, 'path');
  // The second time it is another one already.
  if (!path?.configurable) return;
  Object.defineProperty(objects, 'path', {
    configurable: false,
    get(this: InkObject) {
      const found: unknown = path.get?.call(this);
      // biome-ignore lint/complexity/useLiteralKeys: inkjs calls it private.
      if (!('namedContent' in this)) this['_path'] = null;
      return found;
    },
  });
}

import type { Encoded } from '../../catalogue/pictures.ts';

export type Encoding = keyof Encoded;

/** One pixel as AVIF: whoever decodes it decodes ours. */
const onePixel =
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAABkAAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAEAAAABAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQAMAAAAABNjb2xybmNseAABAA0ABoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACFtZGF0EgAKCBgABkgIaDQgMgsbQAAAQAAAchJCyA==';

/** The better encoding that this browser decodes, by trying it once. */
export async function bestEncoding(): Promise<Encoding> {
  try {
    const bytes = Uint8Array.from(atob(onePixel), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/avif' }));
    bitmap.close();
    return 'avif';
  } catch {
    return 'webp';
  }
}

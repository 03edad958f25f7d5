/** Longest side of a picture that is drawn by lines and fills (SVG), in pixels: it has no size of its own to go by. */
const side = 1600;

/** Size of a drawing of which the browser knows none. */
const usual = { width: 4, height: 3 };

/**
 * Draws an SVG as a picture; null for what is none, or where there is no page to do it (a worker). It is shown as any
 * picture is: nothing in it runs, and it can ask for nothing.
 * @throws {DOMException} when it cannot be read.
 */
export async function drawing(stored: Blob): Promise<HTMLCanvasElement | null> {
  if (typeof document === 'undefined') return null;
  if (!/<svg\b/i.test(await stored.slice(0, 65_536).text())) return null;
  const url = URL.createObjectURL(new Blob([stored], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const known = image.naturalWidth > 0 && image.naturalHeight > 0;
    const { width, height } = known
      ? { width: image.naturalWidth, height: image.naturalHeight }
      : usual;
    const scale = side / Math.max(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

import { copyText } from '../parts/copy-text.ts';

/**
 * Puts text on the clipboard that is still being made. Safari lets a page copy in answer to a press alone, not after
 * a wait: it is given the promise.
 * @returns whether it is there.
 */
export async function copyComing(text: Promise<string>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return copyText(await text);
  }
}

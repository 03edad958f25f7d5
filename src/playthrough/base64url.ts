/** Bytes as text that needs no escaping in an address (base64url, RFC 4648, without padding). */
export function toBase64Url(bytes: ArrayLike<number>): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The bytes that such a text holds.
 * @throws {DOMException} when it is none: letters that do not belong, or cut short.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

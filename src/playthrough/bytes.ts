import { fromBase64Url, toBase64Url } from './base64url.ts';

/** Writes numbers one after another into as few bytes as they need. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** A whole number of 0 or more, seven bits a byte (LEB128). */
  natural(value: number): this {
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes.push(rest);
    return this;
  }

  /** The lowest `count` bytes of a number, the highest first. */
  fixed(value: number, count: number): this {
    for (let byte = count - 1; byte >= 0; byte--) this.#bytes.push((value >>> (byte * 8)) & 0xff);
    return this;
  }

  /** A text, with its length before it. */
  words(text: string): this {
    const bytes = new TextEncoder().encode(text);
    this.natural(bytes.length);
    for (const byte of bytes) this.fixed(byte, 1);
    return this;
  }

  /** As base64url. */
  text(): string {
    return toBase64Url(this.#bytes);
  }
}

/** Reads what a `ByteWriter` wrote; whatever is not that is a `RangeError`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** @throws {RangeError} when the text is not base64url. */
  constructor(text: string) {
    if (!/^[\w-]*$/.test(text)) throw new RangeError('there are letters in it that do not belong');
    try {
      this.#bytes = fromBase64Url(text);
    } catch {
      throw new RangeError('it is cut short');
    }
  }

  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** @throws {RangeError} at the end, or for a number too large to count with. */
  natural(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (!Number.isSafeInteger(value)) throw new RangeError('a number in it is too large');
      if (byte < 0x80) return value;
    }
  }

  /** @throws {RangeError} at the end. */
  fixed(count: number): number {
    let value = 0;
    for (let byte = 0; byte < count; byte++) value = value * 0x100 + this.#byte();
    return value;
  }

  /** A text. @throws {RangeError} at the end, and over so many bytes. */
  words(most: number): string {
    const length = this.natural();
    if (length > most) throw new RangeError('a text in it is too long');
    return new TextDecoder().decode(Uint8Array.from({ length }, () => this.#byte()));
  }

  /** @throws {RangeError} at the end. */
  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('it is cut short');
    this.#at += 1;
    return byte;
  }
}

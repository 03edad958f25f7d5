import type { Played } from '../../catalogue/kept-files.ts';
import { bestEncoding } from '../../stage/pictures/codec.ts';

/** A fiftieth of a second of silence as Opus in Ogg: whoever decodes it decodes ours. */
const silence =
  'T2dnUwACAAAAAAAAAAAAAAAAAAAAAAIotXIBE09wdXNIZWFkAQE4AYC7AAAAAABPZ2dTAAAAAAAAAAAAAAAAAAABAAAASZW+VAEuT3B1c1RhZ3MGAAAAZmZtcGVnAQAAABQAAABlbmNvZGVyPUxhdmMgbGlib3B1c09nZ1MABPgEAAAAAAAAAAAAAAIAAADbWnPVAgcGCAvmOyOrYAgIrLMOxg==';

/** The encodings that this browser plays, by trying each once. */
export async function encodingsHere(): Promise<Played> {
  return { pictures: await bestEncoding(), sound: await bestSound() };
}

async function bestSound(): Promise<Played['sound']> {
  try {
    const bytes = Uint8Array.from(atob(silence), (letter) => letter.charCodeAt(0));
    await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.buffer);
    return 'opus';
  } catch {
    return 'm4a';
  }
}

import type { Played } from '../../catalogue/kept-files.ts';
import * as offlinePhrases from '../../phrases/offline.ts';
import { bestEncoding } from '../../stage/pictures/codec.ts';
import './register.css';

/** The browser's service workers; null where there are none: over plain http, in some frames, in old browsers. */
function workers(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    // A frame without an origin of its own may not even ask.
    return null;
  }
}

declare global {
  interface Navigator {
    /** What the reader's connection is like; not every browser tells. */
    readonly connection?: { readonly saveData?: boolean };
  }
}

/** A fiftieth of a second of silence as Opus in Ogg: whoever decodes it decodes ours. */
const silence =
  'T2dnUwACAAAAAAAAAAAAAAAAAAAAAAIotXIBE09wdXNIZWFkAQE4AYC7AAAAAABPZ2dTAAAAAAAAAAAAAAAAAAABAAAASZW+VAEuT3B1c1RhZ3MGAAAAZmZtcGVnAQAAABQAAABlbmNvZGVyPUxhdmMgbGlib3B1c09nZ1MABPgEAAAAAAAAAAAAAAIAAADbWnPVAgcGCAvmOyOrYAgIrLMOxg==';

/** The encodings that this browser plays, by trying each once. */
async function encodingsHere(): Promise<Played> {
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

/**
 * Lets the game be kept, in the encodings that this browser plays. The story goes on with or without it; who
 * pays for each megabyte, and has said so, is asked for none beyond what is being played.
 */
export async function keepGame(): Promise<void> {
  const container = workers();
  if (container === null || navigator.connection?.saveData === true) return;
  const { pictures, sound } = await encodingsHere();
  const address = `./sw.js?${new URLSearchParams({ pictures, sound })}`;
  try {
    const registration = await container.register(address, { updateViaCache: 'none' });
    registration.active?.postMessage('begun');
    watch(container, registration);
  } catch {
    // Refused, or no network just now: the next visit asks again.
  }
}

/** Offers a newer version that came while the game was last played. */
export async function offerUpdates(): Promise<void> {
  const container = workers();
  const registration = await container?.getRegistration('./').catch(() => undefined);
  if (container && registration) watch(container, registration);
}

/** What the offer is called in the page. */
const kind = 'update';

function button(words: string, role: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset.role = role;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/**
 * Says that a newer version lies ready. The offer is seen on the title alone, never over a line, and can be
 * left: then it is used the next time the game is opened.
 * @param take called when the player wants it now.
 */
function offer(take: () => void): void {
  document.querySelector(`[data-role="${kind}"]`)?.remove();
  const aside = document.createElement('aside');
  aside.className = kind;
  aside.dataset.role = kind;
  aside.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = offlinePhrases.update;
  aside.append(
    words,
    button(offlinePhrases.now, 'update-now', take),
    button(offlinePhrases.later, 'update-later', () => aside.remove()),
  );
  document.body.append(aside);
}

const watched = new WeakSet<ServiceWorkerRegistration>();

/** Offers a version as soon as it lies ready, unless it is the first. */
function watch(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  if (watched.has(registration)) return;
  watched.add(registration);
  const offerIfReady = () => {
    const { waiting } = registration;
    if (waiting === null || registration.active === null) return;
    offer(() => {
      // The place in the story is kept: Continue leads back to it.
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take over');
    });
  };
  offerIfReady();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', offerIfReady);
  });
}

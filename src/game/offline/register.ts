import { encodingsHere } from './encodings.ts';
import { offer } from './offer.ts';

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

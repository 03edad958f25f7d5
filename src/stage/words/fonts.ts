import { fontOf } from './typeset.ts';

/** Words wait no longer than this for their typeface, in ms; the next line has it. */
const patience = 1500;

/** Resolves when the faces of the words are there, or when it has been waited long enough. */
export async function fontsReady(
  after: (ms: number, then: () => void) => () => void,
): Promise<void> {
  const faces = [{ italic: false }, { italic: true }];
  const loading = Promise.allSettled(
    faces.map((face) => document.fonts.load(fontOf(face, 40), 'Ag”')),
  );
  await new Promise<void>((resolve) => {
    const callOff = after(patience, resolve);
    void loading.then((loaded) => {
      callOff();
      resolve();
      const failed = loaded.find(({ status }) => status === 'rejected');
      if (failed !== undefined)
        console.warn('A typeface is not to be had; another one stands in.', failed);
    });
  });
}

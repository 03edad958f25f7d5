/** Lets the page fill the screen, or gives the screen back; nothing where the browser refuses. */
export function setFullScreen(full: boolean): void {
  const done = full ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  done.catch((error: unknown) => console.warn('The browser refuses full screen:', error));
}

/** The one or the other; nothing where the browser, or the frame the game sits in, forbids it. */
export function toggleFullScreen(): void {
  if (document.fullscreenEnabled) setFullScreen(document.fullscreenElement === null);
}

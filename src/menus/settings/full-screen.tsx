import { useEffect, useState } from 'preact/hooks';
import { Toggle } from './toggle.tsx';

/** Whether the page fills the screen; nothing at all where the browser, or the frame the game sits in, forbids it. */
export function FullScreen() {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const change = (wanted: boolean) => {
    const done = wanted ? document.documentElement.requestFullscreen() : document.exitFullscreen();
    done.catch((error: unknown) => console.warn('The browser refuses full screen:', error));
  };
  return <Toggle name="Full screen" on={full} onChange={change} />;
}

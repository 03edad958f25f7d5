/**
 * Runs before the page's own scripts: for these, time passes faster. Clocks, timers and frames of the screen are all
 * of one time; sound and what CSS moves keep the world's.
 * @param rate how many times as fast.
 */
export function passFaster(rate: number): void {
  const now = performance.now.bind(performance);
  const began = now();
  const faster = (ms: number) => began + (ms - began) * rate;
  performance.now = () => faster(now());

  const today = Date.now;
  const since = today();
  Date.now = () => Math.round(since + (today() - since) * rate);
  window.Date = new Proxy(Date, {
    construct: (date, given) => Reflect.construct(date, given.length > 0 ? given : [date.now()]),
  });

  const { setTimeout, setInterval, requestAnimationFrame } = window;
  const after = (run: TimerHandler, ms = 0, ...given: unknown[]) =>
    setTimeout(run, ms / rate, ...given);
  const every = (run: TimerHandler, ms = 0, ...given: unknown[]) =>
    setInterval(run, ms / rate, ...given);
  window.setTimeout = Object.assign(after, setTimeout);
  window.setInterval = Object.assign(every, setInterval);
  window.requestAnimationFrame = (draw) => requestAnimationFrame((ms) => draw(faster(ms)));
}

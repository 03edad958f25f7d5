import { afterEach, expect, it } from 'vitest';
import type { Clock } from '../../src/director/ports.ts';
import { awaitLateStyles } from '../../src/menus/late-styles.ts';

const sheet = (rules: string) => URL.createObjectURL(new Blob([rules], { type: 'text/css' }));
const links = () => [...document.querySelectorAll<HTMLLinkElement>('link.late')];

/** Calls at once what would come after a while, once for each time it is let. */
function handDriven() {
  const due: (() => void)[] = [];
  const clock: Clock = {
    now: () => 0,
    after(_, then) {
      due.push(then);
      return () => {};
    },
  };
  return { clock, due };
}

/** A link in the page that is on its way, and what it comes to. */
function linking(href: string) {
  const link = document.createElement('link');
  link.className = 'late';
  link.rel = 'stylesheet';
  link.href = href;
  const settled = new Promise<string>((done) => {
    link.onload = () => done('came');
    link.onerror = () => done('failed');
  });
  document.head.append(link);
  return { link, settled };
}

/** A link in the page, once it has come or failed. */
async function linked(href: string): Promise<HTMLLinkElement> {
  const { link, settled } = linking(href);
  await settled;
  return link;
}

afterEach(() => {
  for (const link of links()) link.remove();
});

it('a style sheet that did not come is asked for again, one that came is not', async () => {
  const came = await linked(sheet('p { margin: 0; }'));
  const lost = await linked('blob:nothing');
  const { clock, due } = handDriven();
  awaitLateStyles(clock);
  for (const then of due) then();
  expect(came.isConnected).toBe(true);
  expect(lost.isConnected).toBe(false);
});

it('one that nobody may look into holds up nothing', async () => {
  const closed = await linked(sheet('p { margin: 0; }'));
  Object.defineProperty(closed.sheet, 'cssRules', {
    get: () => {
      throw new DOMException('Cannot access rules', 'InvalidAccessError');
    },
  });
  const { clock, due } = handDriven();
  awaitLateStyles(clock);
  for (const then of due) then();
  expect(closed.isConnected).toBe(false);
});

it('code that waits for one that is silent is told at last that it failed, and it is asked for again', async () => {
  const { clock, due } = handDriven();
  awaitLateStyles(clock);
  const { link, settled } = linking(sheet('p { margin: 0; }'));
  // Its coming is told after what has changed in the page, and not before.
  await Promise.resolve();
  for (const then of due) then();
  expect(link.isConnected).toBe(false);
  expect(await settled).toBe('failed');
});

it('one that comes while it is waited for stays', async () => {
  const { clock, due } = handDriven();
  awaitLateStyles(clock);
  const { link, settled } = linking(sheet('p { margin: 0; }'));
  expect(await settled).toBe('came');
  for (const then of due) then();
  expect(link.isConnected).toBe(true);
});

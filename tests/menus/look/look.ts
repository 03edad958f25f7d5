import { worldClock } from '../../../src/director/clock.ts';
import { mountMenus } from '../../../src/menus/index.ts';
import { beatOf, makeUiState, noteActions, options, shore, viewOf } from '../fake.ts';

/** Shows one screen of the menus, named by the address's `?screen=`, over a still of the game. */
const still = '/assets/backgrounds/field/still.webp';
const ui = makeUiState({ shore: still });
const { actions } = noteActions();

const page = (id: string) => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
};

const long =
  'The embers were alive in the stubble, and they brightened whenever the wind leaned on them; nobody had told the <i>wind</i> that there was nothing left here to burn, nor would it have <b>listened</b>.';
const spoken = beatOf('Twelve times we have stood like this. Tell me you are not tired.', {
  speaker: 'bo',
});

const screens: Readonly<Record<string, () => void>> = {
  title() {},
  'title-again'() {
    ui.firstPlay.value = false;
    ui.place.value = { speaker: null, line: 'She slowed to a walk.', scene: shore };
    ui.endingsSeen.value = ['lit'];
  },
  line() {
    ui.view.value = viewOf(spoken, { pace: 'auto' });
  },
  long() {
    ui.view.value = viewOf(beatOf(long), { readBefore: true });
  },
  centre() {
    ui.view.value = viewOf(beatOf('Nobody came.'), {
      frame: {
        beat: beatOf('Nobody came, and the lamp went out.'),
        scene: { ...shore, layout: 'centre' },
      },
    });
  },
  choice() {
    const line = 'Her thumb was on the switch. The hook was at her hip.';
    ui.view.value = viewOf(beatOf(line, { speaker: 'ann', choices: options }));
  },
  'choice-large'() {
    ui.preferences.value = { ...ui.preferences.value, textSize: 2 };
    ui.stage.value = { pictures: false, words: true };
    screens.choice?.();
  },
  menu() {
    ui.view.value = viewOf(spoken);
    ui.endingsSeen.value = ['lit'];
    setTimeout(() => page('menus').querySelector<HTMLElement>('.corner-button')?.click(), 50);
  },
  settings() {
    page('menus').querySelector<HTMLElement>('[data-role=settings]')?.click();
  },
  credits() {
    page('menus').querySelector<HTMLElement>('[data-role=credits]')?.click();
  },
  ending() {
    ui.endingsSeen.value = ['lit'];
    ui.view.value = viewOf(beatOf('The lamp burned until morning.', { ending: 'lit' }), {
      phase: 'ended',
    });
  },
  end() {
    ui.view.value = viewOf(beatOf('And there the road ran out.'), { phase: 'ended' });
  },
  'end-centre'() {
    const beat = beatOf('Nobody came, and the lamp went out.');
    const frame = { beat, scene: { ...shore, layout: 'centre' as const } };
    ui.view.value = viewOf(beat, { frame, phase: 'ended' });
  },
  'end-alone'() {
    Object.assign(ui, { info: { ...ui.info, endings: [] } });
    screens.end?.();
  },
  restart() {
    const line = 'The tide had come in over everything; it would have to be done again.';
    ui.view.value = viewOf(beatOf(line), { phase: 'restarting' });
  },
  wordless() {
    const still = { ...beatOf('Which way?', { speaker: 'ann' }), ago: 1 };
    const beat = beatOf('', { choices: options });
    ui.view.value = viewOf(beat, { frame: { beat, scene: shore, still } });
  },
  async checkpoints() {
    Object.assign(await ui.replaying(), {
      hasCheckpoints: true,
      checkpoints: async () => [
        { name: 'At the lamp', at: 31, line: 'The glass was still warm under her hand.' },
        {
          name: 'The stair',
          at: 12,
          line: 'She counted every step of it again, because the wind was counting, too.',
        },
        { name: 'The landing of the second lighthouse boat', at: 3, line: '' },
      ],
    });
    ui.view.value = viewOf(spoken);
    setTimeout(() => page('menus').querySelector<HTMLElement>('.corner-button')?.click(), 50);
    setTimeout(
      () => page('menus').querySelector<HTMLElement>('[data-role=checkpoints]')?.click(),
      150,
    );
  },
  async pages() {
    (await ui.replaying()).entries = async () =>
      ['The lamp was lit.', 'She went down.', 'Morning came.'].map((line, at) => ({
        at,
        page: at === 2,
        heading: at === 0 ? 'The Stair' : null,
        frame: { beat: beatOf(line), scene: shore },
        taken: at === 1 ? 'Leave it dark.' : null,
      }));
    ui.view.value = viewOf(spoken);
    setTimeout(() => page('menus').querySelector<HTMLElement>('.corner-button')?.click(), 50);
    setTimeout(() => page('menus').querySelector<HTMLElement>('[data-role=history]')?.click(), 150);
  },
  error() {
    ui.view.value = viewOf(spoken);
    ui.trouble.value = { what: 'A divert leads to a knot that is not there.', where: 'stair' };
  },
  notice() {
    ui.view.value = viewOf(beatOf(long));
    ui.keeping.value = 'refused';
    ui.captions.value = [
      { id: 1, text: '[wind]', side: null },
      { id: 2, text: '[a door, below]', side: 'left' },
    ];
  },
};

mountMenus({
  host: page('menus'),
  backdrop: page('backdrop'),
  ui,
  actions,
  clock: worldClock,
});
const wanted = new URLSearchParams(location.search).get('screen') ?? 'title';
setTimeout(() => screens[wanted]?.(), 50);

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { chain, hub } from '../../src/tools/measure/sample-stories.ts';
import { smallBackdrop, smallInfo, smallStory, writeGame } from './project.ts';
import { info, said, story } from './said.ts';

describe('a story without mistakes', () => {
  it('passes, and says how much there is of it', () => {
    expect(checkStory(writeGame())).toEqual({
      problems: [],
      summary: '4 lines, 1 choice with 2 options, 2 endings (home, open)',
      passed: true,
    });
  });
});

describe('a story that asks twice in the same words', () => {
  it('is read to its end, and each answer counts', () => {
    const source = readFileSync(
      fileURLToPath(new URL('../fixtures/answers-twice.ink', import.meta.url)),
      'utf8',
    );
    const done = { ...info({ endings: [{ id: 'done', title: 'Done', line: '' }] }) };
    expect(checkStory(writeGame({ 'story/main.ink': source, ...done }))).toMatchObject({
      problems: [],
      summary: '7 lines, 2 choices with 4 options, 1 ending (done)',
    });
  });
});

describe('a tag', () => {
  it('that names what does not exist is told with the nearest right name', () => {
    expect(said(story('# background: yard', '# background: yrad'))).toEqual([
      'error story/main.ink:3 # background: yrad - no background is called "yrad"; did you mean "yard"?',
    ]);
  });

  it('is found in an included file, under that file and its line', () => {
    const changes = {
      'story/main.ink': `INCLUDE parts/door.ink\n${smallStory}`,
      'story/parts/door.ink':
        '=== door ===\n// # sound: commented\nA door.\n# sound: knok\n-> yard\n',
    };
    expect(
      said({
        ...changes,
        'story/main.ink': changes['story/main.ink'].replace('-> yard', '-> door'),
      }),
    ).toEqual([
      'error story/parts/door.ink:4 # sound: knok - no sound is called "knok"; did you mean "knock"?',
    ]);
  });

  it('that does not exist is told with the nearest one', () => {
    expect(said(story('# sound: knock', '# sounde: knock'))).toEqual([
      'error story/main.ink:5 # sounde: knock - no tag is called "sounde"; did you mean "sound"?',
    ]);
  });

  it.each([
    ['in a branch', '{ TURNS() > 5: # sound: knok }'],
    ['in a branch of several lines', '{ TURNS() > 5:\n- 1: One.\n- else: Else. # sound: knok\n}'],
    ['in a sequence', '{&a|b # sound: knok}'],
    ['behind words', 'Hello. # sound: knok'],
    ['among others', '# sound: knock # sound: knok # light: dusk'],
  ])('is read %s', (_, line) => {
    const wrong = said(story('Nobody was.', `${line}\nNobody was.`)).filter((problem) =>
      problem.includes('no sound is called "knok"; did you mean "knock"?'),
    );
    expect(wrong).toHaveLength(1);
  });

  it('put together while the story runs is noted and not judged', () => {
    expect(said(story('# sound: knock', '~ temp what = "knock"\n# sound: {what}'))).toEqual([
      'note story/main.ink:6 # sound: {…} - is put together while the story runs, so it was not checked',
    ]);
  });

  it('put together wrongly is found where it is read', () => {
    expect(said(story('# sound: knock', '~ temp what = "sounde"\n# {what}: knock'))).toContainEqual(
      'error story/main.ink:4 # sounde: knock - no tag is called "sounde"; did you mean "sound"?',
    );
  });

  it('after glue is refused', () => {
    expect(said(story('Nobody was.', 'Nobody <> # light: dusk\nwas.'))).toEqual([
      'error story/main.ink:6 # light: dusk - a tag after glue swallows the line breaks behind it; put it before <>',
    ]);
  });

  it('meant for options is refused elsewhere', () => {
    expect(said(story('# sound: knock', '# consider: light: dusk'))).toEqual([
      'error story/main.ink:5 # consider: light: dusk - belongs on an option of a choice, before its text ends',
    ]);
  });

  it('that would do nothing inside the brackets of an option is refused there', () => {
    expect(said(story('[Go home]', '[Go home # sound: knock]'))).toEqual([
      'error story/main.ink:11 # sound: knock - does nothing inside the brackets of an option; put it on the line after',
    ]);
  });

  it('considered is checked like any other', () => {
    expect(said(story('consider: light: dusk', 'consider: light: dsuk'))).toEqual([
      'error story/main.ink:7 # consider: light: dsuk - no light is called "dsuk"; did you mean "dusk"?',
    ]);
    expect(said(story('consider: light: dusk', 'consider: sound: knock'))).toEqual([
      'error story/main.ink:7 # consider: sound: knock - "sound: knock" cannot be taken back; consider: takes lasting cues alone',
    ]);
  });

  it('that hides nobody there is is refused', () => {
    expect(said(story('# sound: knock', '# hide: adda'))).toEqual([
      'error story/main.ink:5 # hide: adda - no person is called "adda"; did you mean "ada"?',
    ]);
  });
});

describe('on the stage', () => {
  it('someone who was hidden is gone on every road from there', () => {
    expect(
      said(
        story('  The door opened.', '  # hide: ada\n  The door opened.\n  # shove: ada\n  A gust.'),
      ),
    ).toEqual(['error story/main.ink:11 # shove: ada - ada is not on the stage here']);
  });
});

describe('a place', () => {
  it('must be in the background that stands', () => {
    const attic = { ...smallBackdrop, places: { stairs: smallBackdrop.places.gate } };
    const files = {
      'assets/backgrounds/attic/backdrop.json': JSON.stringify(attic),
      'assets/backgrounds/attic/sky.avif': 'sky',
      'assets/backgrounds/attic/sky.webp': 'sky',
      'assets/backgrounds/attic/still.webp': 'still',
      ...info({ backgrounds: { ...smallInfo.backgrounds, attic: { alt: 'An attic.' } } }),
    };
    expect(said({ ...files, ...story('# background: yard', '# background: attic') })).toEqual([
      'error story/main.ink:3 # show: ada stand >> at gate - the background "attic" has no place "gate"',
    ]);
  });
});

describe('a line', () => {
  it('of 220 letters passes and of 221 does not', () => {
    expect(said(story('Nobody was.', 'a'.repeat(220)))).toEqual([]);
    expect(said(story('Nobody was.', 'a'.repeat(221)))).toEqual([
      'error story/main.ink:6 this line has 221 letters; 220 are the most',
    ]);
  });

  it('is measured as it is read: without its speaker and its markup', () => {
    expect(said(story('Nobody was.', `Ada: <i>${'a'.repeat(220)}</i>`))).toEqual([]);
  });

  it('that begins with a mistyped name is told', () => {
    expect(said(story('Ada: Is', 'Adda: Is'))).toEqual([
      'error story/main.ink:4 "Adda:" - nobody is called "Adda"; did you mean "Ada"?',
    ]);
  });

  it('that begins with a name and more is told, and one that only has a colon is not', () => {
    expect(said(story('Ada: Is', 'Ada Byron: Is'))).toEqual([
      'error story/main.ink:4 "Ada Byron:" - nobody is called "Ada Byron"; did you mean "Ada"?',
    ]);
    expect(said(story('Ada: Is', 'There was only this: is'))).toEqual([]);
  });

  it('whose timing is not written as it is read is told', () => {
    expect(said(story('Nobody was.', 'Nobody <wait 0.5s>was. <slow>No.</slow>'))).toEqual([]);
    expect(said(story('Nobody was.', 'Nobody <wait 5>was.'))).toEqual([
      'error story/main.ink:6 "<wait 5>" - a wait is written <wait 0.6s>, a slow part <slow>so</slow>',
    ]);
  });

  it('that is typed and not set is warned of', () => {
    expect(said(story('Nobody was.', 'Nobody -- was “there”.'))).toEqual([
      "warning story/main.ink:6 -- is a typist's sign; in print it is — or –",
    ]);
    expect(said(story('Nobody was.', 'Nobody — was ’there’…'))).toEqual([]);
  });
});

describe('a road', () => {
  it('that leads nowhere is told, and where', () => {
    expect(said(story('The door opened.\n  -> END', 'The door opened.'))).toContainEqual(
      expect.stringMatching(
        /^error story\/main\.ink:\d+ reading stops in "yard": .*ran out of content/,
      ),
    );
  });

  it('that nothing leads to is told by name', () => {
    const lost =
      '=== lost ===\nNobody comes here.\n-> END\n= deeper\nNor here.\n-> END\n=== function sum(a) ===\n~ return a\n';
    expect(said({ 'story/main.ink': `${smallStory}${lost}` })).toEqual([
      'error story/main.ink:15 nothing leads to the knot "lost"',
      'error story/main.ink:18 nothing leads to the stitch "lost.deeper"',
      'error story/main.ink:21 nothing leads to the function "sum"',
    ]);
  });

  it.each([
    ['a divert', '-> lost'],
    ['a tunnel', '-> lost ->'],
    ['a thread', '<- lost'],
    ['a stitch of it', '-> lost.deeper'],
    ['a variable', '~ temp to = -> lost\n-> to'],
  ])('is reached by %s', (_, way) => {
    const knot = '=== lost ===\nHere.\n-> deeper\n= deeper\nDeeper.\n->->\n';
    const problems = said({ 'story/main.ink': `${smallStory.replace('Nobody was.', way)}${knot}` });
    expect(problems.filter((problem) => problem.includes('nothing leads'))).toEqual([]);
  });
});

describe('story.json', () => {
  it('is told by the path inside it', () => {
    expect(said(info({ palette: { ...smallInfo.palette, background: 'black' } }))).toEqual([
      'error story/story.json palette.background: a colour is written #rrggbb',
    ]);
  });

  it('must have words for a pose that is shown, and should for every other', () => {
    const cast = { ada: { name: 'Ada', colour: '#aabbcc' } };
    expect(said(info({ cast }))).toEqual([
      'error story/story.json cast.ada.alt: the pose "stand" has no words',
    ]);
    expect(said({ ...info({ cast }), ...story(' # show: ada stand >> at gate', '') })).toEqual([
      'warning story/story.json cast.ada.alt: the pose "stand" has no words',
    ]);
  });

  it('must have words for a background that is shown, and should for every other', () => {
    const backgrounds = { attic: { alt: 'An attic.' } };
    const missing =
      'warning story/story.json backgrounds.attic: there is no picture of this background';
    const nowhere = story('# background: yard # show: ada stand >> at gate', '# show: ada stand');
    const wordless = 'story/story.json backgrounds: the background "yard" has no words';
    expect(said(info({ backgrounds }))).toEqual([`error ${wordless}`, missing]);
    expect(said({ ...info({ backgrounds }), ...nowhere })).toEqual([
      `warning ${wordless}`,
      missing,
    ]);
  });

  it('may name only sounds, cues and endings that exist', () => {
    const never = { id: 'never', title: 'Never', line: 'Never.', scene: ['light: dsuk'] };
    const endings = [...smallInfo.endings, never];
    const touches = { press: 'knock', page: 'knokc' };
    const wrong = { endings, interface: touches, titleScene: ['background: yrad', 'id: x'] };
    expect(said(info(wrong))).toEqual([
      'error story/story.json interface.page: no sound is called "knokc"; did you mean "knock"?',
      'error story/story.json titleScene.0: # background: yrad - no background is called "yrad"; did you mean "yard"?',
      'error story/story.json titleScene.1: # id: x - is not a cue',
      'error story/story.json endings.2.scene.0: # light: dsuk - no light is called "dsuk"; did you mean "dusk"?',
      'error story/story.json endings.2: no road of the story ends with "# ending: never"',
    ]);
  });

  it('may be missing: what names the work is made up, and said once', () => {
    const told = said({ 'story/story.json': null, 'story/main.ink': '# title: A Yard\nNobody.\n' });
    expect(told.filter((one) => one.includes('story.json is not there'))).toEqual([
      expect.stringMatching(
        /^note story\/story\.json is not there, and need not be: id "game-\w+" from the folder's name, title "A Yard" from # title:$/,
      ),
    ]);
    expect(told.filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('what does not compile', () => {
  it('is told by file and line', () => {
    expect(said(story('-> yard', '-> yrad'))).toEqual([
      'error story/main.ink:1 "-> yrad" - nothing is called so; did you mean "-> yard"?',
    ]);
  });

  it('because an included file is missing names that file', () => {
    expect(said({ 'story/main.ink': `INCLUDE nope.ink\n${smallStory}` })).toEqual([
      'error story/main.ink:1 INCLUDE nope.ink - there is no such file',
    ]);
  });

  it('because there is no story says so', () => {
    expect(said({ 'story/main.ink': null })).toEqual([
      'error story/main.ink cannot be read: there is no such file',
    ]);
  });
});

describe('a story that is longer, or has more ways, than the check can read', () => {
  it('is told of, with how much was read', () => {
    const main = hub(3, 'You have {coins} coins.');
    const endings = [{ id: 'done', title: 'Done', line: 'It is done.' }];
    const told = said({ ...info({ endings }), 'story/main.ink': main }).filter((problem) =>
      problem.startsWith('note'),
    );
    expect(told).toEqual([
      expect.stringMatching(
        /^note story\/main.ink there is more of it than the check reads: it read \d+ roads, with 4 of 4 options; \d+ more, which come to those with other values, were not read$/,
      ),
    ]);
  });

  it('is followed to its end, however many diverts lead there', { timeout: 60_000 }, () => {
    const endings = [{ id: 'done', title: 'Done', line: 'It is done.' }];
    const main = `${chain(4000)}=== nowhere ===\nHere.\n-> END\n`;
    const wrong = said({ ...info({ endings }), 'story/main.ink': main });
    expect(wrong.filter((problem) => problem.includes('nothing leads'))).toEqual([
      'error story/main.ink:8006 nothing leads to the knot "nowhere"',
    ]);
  });
});

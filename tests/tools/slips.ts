import { pngOf } from './made-media.ts';
import { type Files, smallInfo } from './project.ts';

const main = `INCLUDE parts/door.ink
VAR name = ""
VAR coins = 2
-> yard
=== yard ===
# background: yard # music: walk # class: quiet
A yard, and a door in it.
# show: ada stand >> at gate fade 300ms
Ada: Is anyone there?
# sound: knock
Nobody was.
* [Knock again # consider: light: dusk]
  -> door
* [Go home]
  # ending: home
  She went home.
  -> END
`;
const door = `=== door ===
# image: letter.png
The door opened.
# ending: open
There was a letter.
-> END
`;
const shot = { x: 960, y: 540, zoom: 1 };

const info = {
  ...smallInfo,
  check: 'lenient',
  shots: { gate: { landscape: shot, portrait: shot } },
  images: { 'letter.png': { alt: 'A letter.' } },
};

/** A story without a slip, in two files, with one picture beside it. */
export const right: Files = {
  'story/main.ink': main,
  'story/parts/door.ink': door,
  'story/letter.png': pngOf(40, 30),
  'story/story.json': JSON.stringify(info),
};

/** The main file with some of it written otherwise. @throws {Error} when it is not there. */
function edit(from: string, to: string): Files {
  if (!main.includes(from)) throw new Error(`the right story has no "${from}"`);
  return { 'story/main.ink': main.replace(from, () => to) };
}

const line = (by: string) => edit('Nobody was.', by);
const behind = (ink: string): Files => ({ 'story/main.ink': main + ink });
const inDoor = (ink: string): Files => ({ 'story/parts/door.ink': ink });
const json = (change: object): Files => {
  return { 'story/story.json': JSON.stringify({ ...info, ...change }) };
};

/** What an author did, the files that differ by it, and all that the check says then. */
type Slip = readonly [slip: string, files: Files, told: readonly string[]];

/** Slips that authors make, each planted in the right story. */
export const slips: Readonly<Record<string, readonly Slip[]>> = {
  "Ink's own": [
    [
      'a divert to a knot that is misspelt',
      edit('-> door', '-> dor'),
      ['error story/main.ink:13 "-> dor" - nothing is called so; did you mean "-> door"?'],
    ],
    [
      'a stitch looked for in the wrong knot',
      edit('-> door', '-> yard.dor'),
      ['error story/main.ink:13 "-> yard.dor" - nothing is called so; did you mean "-> door"?'],
    ],
    [
      'a divert to a variable that holds a number',
      edit('-> door', '-> coins'),
      [
        "remark story/main.ink:13 reading stops in \"yard\": Tried to divert to a target from a variable, but the variable (coins) didn't contain a divert target, it contained '2'.",
        'remark story/parts/door.ink:1 nothing leads to the knot "door"',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
      ],
    ],
    [
      '-> and nothing behind it',
      edit('  -> door', '  ->'),
      ['error story/main.ink:13 this -> leads nowhere; write the name of a knot behind it, or END'],
    ],
    [
      'a divert to a name of two words',
      edit('-> door', '-> the door'),
      [
        'error story/main.ink:13 "the door" - a name is one word of letters, digits and _; did you mean "-> door"?',
      ],
    ],
    [
      '-> end',
      edit('  -> END\n', '  -> end\n'),
      ['error story/main.ink:17 "-> end" - nothing is called so; did you mean "-> END"?'],
    ],
    [
      'a brace that is not closed',
      line('Nobody {coins was.'),
      ['error story/main.ink:11 this { has no }; to show one, write \\{'],
    ],
    [
      'a brace over several lines that is not closed',
      line('{ coins > 1:\nNobody was.'),
      ['error story/main.ink:11 this { has no }; to show one, write \\{'],
    ],
    [
      'a brace that was not opened',
      line('Nobody was}.'),
      ['error story/main.ink:11 this } has no {; to show one, write \\}'],
    ],
    [
      'an option without its closing bracket',
      edit('[Go home]', '[Go home'),
      ['error story/main.ink:14 the [ of this option has no ]'],
    ],
    [
      'an INCLUDE that is misspelt',
      edit('parts/door.ink', 'parts/dor.ink'),
      [
        'error story/main.ink:1 INCLUDE parts/dor.ink - there is no such file; did you mean "parts/door.ink"?',
      ],
    ],
    [
      'an INCLUDE without its ending',
      edit('parts/door.ink', 'parts/door'),
      [
        'error story/main.ink:1 INCLUDE parts/door - there is no such file; did you mean "parts/door.ink"?',
      ],
    ],
    [
      'an INCLUDE of a folder',
      edit('parts/door.ink', 'parts'),
      [
        'error story/main.ink:1 INCLUDE parts - there is no such file; "parts" is a folder; did you mean "parts/door.ink"?',
      ],
    ],
    [
      'an INCLUDE as Windows writes paths',
      edit('parts/door.ink', 'parts\\door.ink'),
      [
        'error story/main.ink:1 INCLUDE parts\\door.ink - there is no such file; did you mean "parts/door.ink"?',
      ],
    ],
    [
      'an INCLUDE in quotes',
      edit('parts/door.ink', '"parts/door.ink"'),
      [
        'error story/main.ink:1 INCLUDE "parts/door.ink" - there is no such file; did you mean "parts/door.ink"?',
      ],
    ],
    [
      'an INCLUDE from the folder of the file it is in',
      {
        ...edit('parts/door.ink', 'parts/door.ink'),
        'story/parts/door.ink': `INCLUDE knob.ink\n${door}`,
        'story/parts/knob.ink': '=== knob ===\nA knob.\n-> END\n',
      },
      [
        'error story/parts/door.ink:1 INCLUDE knob.ink - there is no such file; did you mean "parts/knob.ink"?',
      ],
    ],
    [
      'a file that includes itself',
      { 'story/main.ink': `INCLUDE main.ink\n${main}` },
      ['error story/main.ink:1 INCLUDE main.ink - goes round in a circle: main.ink → main.ink'],
    ],
    [
      'INCLUDEs in a circle',
      {
        ...inDoor(`INCLUDE parts/knob.ink\n${door}`),
        'story/parts/knob.ink': 'INCLUDE parts/door.ink\n',
      },
      [
        'error story/parts/knob.ink:1 INCLUDE parts/door.ink - goes round in a circle: parts/door.ink → parts/knob.ink → parts/door.ink',
      ],
    ],
    [
      'two missing INCLUDEs, and more',
      {
        'story/main.ink':
          'INCLUDE nope.ink\nINCLUDE parts/dor.ink\n' +
          main.replace('-> yard', '-> yrad').replace('Nobody was.', 'Nobody {coinss}. {elsewhere}'),
      },
      [
        'error story/main.ink:1 INCLUDE nope.ink - there is no such file',
        'error story/main.ink:2 INCLUDE parts/dor.ink - there is no such file; did you mean "parts/door.ink"?',
        'error story/main.ink:6 "-> yrad" - nothing is called so; did you mean "-> yard"?',
        'error story/main.ink:13 no variable is called "coinss"; did you mean "coins"?',
      ],
    ],
    [
      'a file that is included twice',
      { 'story/main.ink': `INCLUDE parts/door.ink\n${main}` },
      ['error story/parts/door.ink:1 "door" is there twice, as this file is included twice'],
    ],
    [
      'two knots of one name',
      behind('=== yard ===\nAgain.\n-> END\n'),
      ['error story/main.ink:18 "yard" is there already, on line 5 of main.ink'],
    ],
    [
      'a variable declared twice',
      edit('VAR coins = 2', 'VAR coins = 2\nVAR coins = 3'),
      ['error story/main.ink:4 "coins" is declared already, on line 3 of main.ink'],
    ],
    [
      'a variable called like a knot',
      edit('VAR coins', 'VAR yard'),
      [
        'error story/main.ink:3 "yard" is the name of a knot already, on line 5 of main.ink; choose another',
      ],
    ],
    [
      "a knot's name with a blank",
      behind('=== the end ===\nAgain.\n-> END\n'),
      [
        'error story/main.ink:18 "the end" - a knot\'s name is one word of letters, digits and _; write "=== the_end ==="',
      ],
    ],
    [
      "a knot's name with a hyphen",
      behind('=== the-end ===\nAgain.\n-> END\n'),
      [
        'error story/main.ink:18 "the-end" - a knot\'s name is one word of letters, digits and _; write "=== the_end ==="',
      ],
    ],
    [
      'an EXTERNAL that nothing answers',
      { 'story/main.ink': `EXTERNAL ring(n)\n${main.replace('Nobody was.', 'Nobody {ring(2)}.')}` },
      [
        'remark story/main.ink:1 EXTERNAL ring - nothing outside the story answers, so it answers 0; write "=== function ring" to answer in Ink',
      ],
    ],
    [
      'a function that nothing declares',
      line('Nobody {rnig(2)}.\n'),
      [
        'error story/main.ink:11 no function is called "rnig"; write "=== function rnig", or EXTERNAL rnig() for one outside of Ink',
      ],
    ],
    [
      'a function that is misspelt',
      {
        ...line('Nobody {rnig(2)}.'),
        'story/parts/door.ink': `${door}=== function ring(n)\n~ return n\n`,
      },
      ['error story/main.ink:11 no function is called "rnig"; did you mean "ring"?'],
    ],
    [
      'a function that is given too little',
      {
        ...line('Nobody {ring()}.'),
        'story/parts/door.ink': `${door}=== function ring(n)\n~ return n\n`,
      },
      ['error story/main.ink:11 "ring" takes 1, and is given 0'],
    ],
    [
      'a division by zero',
      line('Nobody {coins / (coins - 2)}.'),
      [
        'remark story/main.ink:11 reading stops in "yard": division by zero',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
        'remark story/story.json endings.1: no road of the story ends with "# ending: home"',
      ],
    ],
    [
      'a variable that is misspelt',
      line('Nobody had {coinss}.'),
      ['error story/main.ink:11 no variable is called "coinss"; did you mean "coins"?'],
    ],
    [
      'a variable that is changed and misspelt',
      line('~ coinss = 3\nNobody was.'),
      ['error story/main.ink:11 no variable is called "coinss"; did you mean "coins"?'],
    ],
    [
      '= for ==',
      line('{coins = 2: Nobody was.}'),
      ['error story/main.ink:11 a condition compares with ==; one = is none'],
    ],
    [
      'a text in printed quotes',
      edit('VAR name = ""', 'VAR name = “”'),
      ['error story/main.ink:2 a text of Ink stands between straight quotes: "…"'],
    ],
    [
      'a VAR that is reckoned',
      edit('VAR coins = 2', 'VAR coins = 1 + 1'),
      [
        'error story/main.ink:3 initial value for a variable must be a number, constant, list or divert target',
      ],
    ],
    [
      'an item of a list that is misspelt',
      edit('VAR coins = 2', 'VAR coins = 2\nLIST mood = calm, (angry)\nVAR m = clam'),
      ['error story/main.ink:5 no variable is called "clam"; did you mean "calm"?'],
    ],
    [
      'var in small letters',
      edit('VAR coins', 'var coins'),
      [
        'warning story/main.ink:3 "var coins = 2" is shown as words; Ink declares by VAR, in capitals',
      ],
    ],
    [
      'a change without ~',
      line('coins = coins - 1\nNobody was.'),
      [
        'warning story/main.ink:11 "coins = coins - 1" is shown as words; a line that changes a variable begins with ~: write "~ coins = coins - 1"',
      ],
    ],
    [
      'an option in the middle of a line',
      line('{coins > 1: * [Go] Gone.}'),
      [
        'warning story/main.ink:11 "* [Go] Gone." is shown as words; an option stands on a line of its own, also within braces',
      ],
    ],
  ],
  tags: [
    [
      'a tag that is misspelt',
      line('# backgruond: yard\nNobody was.'),
      [
        'remark story/main.ink:11 # backgruond: yard - no tag is called "backgruond"; did you mean "background"?',
      ],
    ],
    [
      'an effect that is misspelt',
      line('# shaek: hard\nNobody was.'),
      ['remark story/main.ink:11 # shaek: hard - no tag is called "shaek"; did you mean "shake"?'],
    ],
    [
      'an option of a tag that is misspelt',
      line('# background: yard >> fdae 1s\nNobody was.'),
      [
        'remark story/main.ink:11 # background: yard >> fdae 1s - no option is called "fdae"; did you mean "fade"?',
      ],
    ],
    [
      'a background that is misspelt',
      line('# background: yrad\nNobody was.'),
      [
        'remark story/main.ink:11 # background: yrad - no background is called "yrad"; did you mean "yard"?',
      ],
    ],
    [
      'a pose that is misspelt',
      line('# show: ada stnd\nNobody was.'),
      [
        'remark story/main.ink:11 # show: ada stnd - no pose of ada is called "stnd"; did you mean "stand"?',
      ],
    ],
    [
      'a person who is misspelt',
      line('# show: aad stand\nNobody was.'),
      [
        'remark story/main.ink:11 # show: aad stand - no person is called "aad"; did you mean "ada"?',
      ],
    ],
    [
      'a person without a pose',
      line('# show: ada\nNobody was.'),
      ['remark story/main.ink:11 # show: ada - "show" needs a pose (pose); there is stand'],
    ],
    [
      'music that is misspelt',
      line('# music: wlak\nNobody was.'),
      ['remark story/main.ink:11 # music: wlak - no music is called "wlak"; did you mean "walk"?'],
    ],
    [
      'a sound that is misspelt',
      line('# sound: knok\nNobody was.'),
      ['remark story/main.ink:11 # sound: knok - no sound is called "knok"; did you mean "knock"?'],
    ],
    [
      'music as a sound',
      line('# sound: walk\nNobody was.'),
      [
        'remark story/main.ink:11 # sound: walk - no sound is called "walk"; did you mean "# music: walk"?',
      ],
    ],
    [
      'a place that is misspelt',
      line('# show: ada stand >> at gaet\nNobody was.'),
      [
        'remark story/main.ink:11 # show: ada stand >> at gaet - no place is called "gaet"; did you mean "gate"?',
      ],
    ],
    [
      'a light that is misspelt',
      line('# light: dsuk\nNobody was.'),
      ['remark story/main.ink:11 # light: dsuk - no light is called "dsuk"; did you mean "dusk"?'],
    ],
    [
      'a shot that is misspelt',
      line('# camera: gaet\nNobody was.'),
      ['remark story/main.ink:11 # camera: gaet - no shot is called "gaet"; did you mean "gate"?'],
    ],
    [
      'a weather that is misspelt',
      line('# weather: rian\nNobody was.'),
      [
        'remark story/main.ink:11 # weather: rian - no weather is called "rian"; did you mean "rain"?',
      ],
    ],
    [
      'a word of an effect that is misspelt',
      line('# shake: hrad\nNobody was.'),
      ['remark story/main.ink:11 # shake: hrad - "hrad" is not known here; did you mean "hard"?'],
    ],
    [
      'an ending that is misspelt',
      edit('# ending: home', '# ending: hom'),
      [
        'remark story/main.ink:15 # ending: hom - no ending is called "hom"; did you mean "home"?',
        'remark story/story.json endings.1: no road of the story ends with "# ending: home"',
      ],
    ],
    [
      'a picture that is misspelt',
      inDoor(door.replace('letter.png', 'leter.png')),
      [
        'remark story/parts/door.ink:2 # image: leter.png - no image is called "leter.png"; did you mean "letter.png"?',
      ],
    ],
    [
      'a number that is too large',
      line('# duck: 5\nNobody was.'),
      ['remark story/main.ink:11 # duck: 5 - "5" is not a number from 0 to 1'],
    ],
    [
      'a number with a comma',
      line('# sound: knock >> volume 0,5\nNobody was.'),
      [
        'remark story/main.ink:11 # sound: knock >> volume 0,5 - "0,5" is not a number from 0 to 1; did you mean "# sound: knock >> volume 0.5"?',
      ],
    ],
    [
      'a time without its unit',
      line('# pause: 2\nNobody was.'),
      [
        'remark story/main.ink:11 # pause: 2 - "2" is not a time; write it like 1.2s or 300ms; did you mean "# pause: 2s"?',
      ],
    ],
    [
      'a time with a blank in it',
      line('# background: yard >> fade 1 s\nNobody was.'),
      [
        'remark story/main.ink:11 # background: yard >> fade 1 s - "1" is not a time; write it like 1.2s or 300ms; did you mean "# background: yard >> fade 1s"?',
      ],
    ],
    [
      'an option without its value',
      line('# background: yard >> fade\nNobody was.'),
      ['remark story/main.ink:11 # background: yard >> fade - "fade" needs a time'],
    ],
    [
      'a tag without its colon',
      line('# sound knock\nNobody was.'),
      [
        'remark story/main.ink:11 # sound knock - no tag is called "sound knock"; did you mean "# sound: knock"?',
      ],
    ],
    [
      'a tag with = for its colon',
      line('# sound = knock\nNobody was.'),
      [
        'remark story/main.ink:11 # sound = knock - no tag is called "sound = knock"; did you mean "# sound: knock"?',
      ],
    ],
    [
      'an option without >>',
      line('# background: yard fade 1s\nNobody was.'),
      [
        'remark story/main.ink:11 # background: yard fade 1s - no background is called "yard fade 1s"; did you mean "# background: yard >> fade 1s"?',
      ],
    ],
    [
      'an option behind one >',
      line('# background: yard > fade 1s\nNobody was.'),
      [
        'remark story/main.ink:11 # background: yard > fade 1s - no background is called "yard > fade 1s"; did you mean "# background: yard >> fade 1s"?',
      ],
    ],
    [
      'two tags in one',
      line('# background: yard, sound: knock\nNobody was.'),
      [
        'remark story/main.ink:11 # background: yard, sound: knock - no background is called "yard, sound: knock"; did you mean "# background: yard # sound: knock"?',
      ],
    ],
    [
      'two tags in one, without a comma',
      line('# light: dusk sound: knock\nNobody was.'),
      [
        'remark story/main.ink:11 # light: dusk sound: knock - "sound: knock" is one word too many; did you mean "# light: dusk # sound: knock"?',
      ],
    ],
    [
      'a word too many',
      line('# light: dusk slowly\nNobody was.'),
      ['remark story/main.ink:11 # light: dusk slowly - "slowly" is one word too many'],
    ],
    [
      'a tag within the brackets of an option',
      edit('[Go home]', '[Go home # sound: knock]'),
      [
        'remark story/main.ink:14 # sound: knock - does nothing inside the brackets of an option; put it on the line after',
      ],
    ],
    [
      'a tag of an option on a line',
      line('# consider: light: dusk\nNobody was.'),
      [
        'remark story/main.ink:11 # consider: light: dusk - belongs on an option of a choice, before its text ends',
      ],
    ],
    [
      'a sound that is considered',
      edit('consider: light: dusk', 'consider: sound: knock'),
      [
        'remark story/main.ink:12 # consider: sound: knock - "sound: knock" cannot be taken back; consider: takes lasting cues alone',
      ],
    ],
    [
      'a considered light that is misspelt',
      edit('consider: light: dusk', 'consider: light: dsuk'),
      [
        'remark story/main.ink:12 # consider: light: dsuk - no light is called "dsuk"; did you mean "dusk"?',
      ],
    ],
    [
      'a tag after glue',
      line('Nobody <> # light: dusk\nwas.'),
      [
        'remark story/main.ink:11 # light: dusk - a tag after glue swallows the line breaks behind it; put it before <>',
      ],
    ],
    [
      'a class that is misspelt',
      line('# class: quite\nNobody was.'),
      [
        'remark story/main.ink:11 the class "quite" (did you mean "quiet"?) is not styled; "classes" in story.json says how lines of a class look',
      ],
    ],
    [
      'a link without https',
      line('Nobody was. # link: example.org'),
      [
        'remark story/main.ink:11 # link: example.org - "example.org" is no address: it begins with https:\\/\\/, http:\\/\\/ or mailto:; did you mean "# link: https:\\/\\/example.org"?',
      ],
    ],
    [
      'a link without its address',
      line('Nobody was. # link'),
      ['remark story/main.ink:11 # link - "link" needs an address (text)'],
    ],
    [
      'a variable to type into that is misspelt',
      line('Who is it? # input: nmae'),
      ['remark story/main.ink:11 # input: nmae - no VAR is called "nmae"; did you mean "name"?'],
    ],
    [
      'a voice that is no sound',
      line('# voice: knok\nNobody was.'),
      ['remark story/main.ink:11 # voice: knok - no sound is called "knok"; did you mean "knock"?'],
    ],
    [
      'somebody hidden who is misspelt',
      line('# hide: aad\nNobody was.'),
      ['remark story/main.ink:11 # hide: aad - no person is called "aad"; did you mean "ada"?'],
    ],
    [
      'a speaker in a tag who is misspelt',
      line('Hush. # speaker: aad'),
      ['remark story/main.ink:11 # speaker: aad - no person is called "aad"; did you mean "ada"?'],
    ],
    [
      'a layout in American',
      line('# layout: center\nNobody was.'),
      [
        'remark story/main.ink:11 # layout: center - "center" is not known here; did you mean "centre"?',
      ],
    ],
    [
      'a picture in other capitals',
      inDoor(door.replace('letter.png', 'Letter.png')),
      [
        'remark story/letter.png is written "Letter.png": it is found here, but not where case counts, as on most web servers',
        'remark story/story.json images: no words for "Letter.png": the files\' names are read out instead',
      ],
    ],
    [
      'a name that two files have',
      {
        'story/old/barn.png': pngOf(4, 4),
        'story/new/barn.png': pngOf(4, 4),
        ...inDoor(door.replace('letter.png', 'barn')),
        ...json({ images: { barn: { alt: 'A letter.' } } }),
      },
      [
        'remark story/new/barn.png is taken for "barn", which could be story/old/barn.png as well: name it with folder and ending',
      ],
    ],
    [
      'a picture that is none',
      { 'story/letter.png': 'none' },
      [
        'remark story/letter.png is no picture that a browser shows',
        'remark story/parts/door.ink:2 # image: letter.png - no image is called "letter.png"; there are none',
      ],
    ],
  ],
  lines: [
    [
      'a speaker who is misspelt',
      edit('Ada: Is', 'Aad: Is'),
      ['remark story/main.ink:9 "Aad:" - nobody is called "Aad"; did you mean "Ada"?'],
    ],
    [
      'a speaker in bold',
      edit('Ada: Is', '<b>Ada</b>: Is'),
      [
        'warning story/main.ink:9 <b>Ada</b>: - is not read as Ada speaking; write "Ada:" and nothing around it',
      ],
    ],
    [
      'a speaker with a remark',
      edit('Ada: Is', 'Ada (softly): Is'),
      [
        'warning story/main.ink:9 Ada (softly): - is not read as Ada speaking; write "Ada:" and nothing around it',
      ],
    ],
    [
      'emphasis that is not closed',
      line('Nobody <i>was.'),
      ['warning story/main.ink:11 "<i>" is not closed; write </i> where it ends'],
    ],
    [
      'emphasis that was not opened',
      line('Nobody was</i>.'),
      ['warning story/main.ink:11 "</i>" closes what was not opened; write <i> where it begins'],
    ],
    [
      'emphasis by stars',
      line('Nobody *was*.'),
      ['warning story/main.ink:11 "*was*" is shown as it stands; emphasis is <i>…</i> or <b>…</b>'],
    ],
    [
      'a link in HTML',
      line('Nobody <a href=well>was</a>.'),
      [
        'warning story/main.ink:11 "<a href=well>" shows its words without the address: # link: has room for one',
      ],
    ],
    [
      'an address that Ink cuts off',
      line('See https://a.example/b.'),
      [
        'warning story/main.ink:11 "https://a.example/b." - // begins a comment in Ink, and all behind it is gone; write https:\\/\\/',
      ],
    ],
    [
      'a wait without its unit',
      line('Nobody <wait 5>was.'),
      [
        'remark story/main.ink:11 "<wait 5>" - a wait is written <wait 0.6s>, a slow part <slow>so</slow>',
      ],
    ],
    [
      'a slow part that is not closed',
      line('Nobody <slow>was.'),
      ['warning story/main.ink:11 "<slow>" is not closed; write </slow> where it ends'],
    ],
    [
      "a typist's signs",
      line('"Nobody" was...'),
      [
        'warning story/main.ink:11 " is a typist\'s sign; in print it is “ and ”',
        "warning story/main.ink:11 ... is a typist's sign; in print it is …",
      ],
    ],
    [
      'a line that is long',
      line('a'.repeat(300)),
      ['remark story/main.ink:11 this line has 300 letters; 220 are the most'],
    ],
  ],
  'story.json': [
    [
      'a field that is misspelt',
      json({ titel: 'X' }),
      ['remark story/story.json titel: there is no such field; did you mean "title"?'],
    ],
    [
      'a colour of the palette that is misspelt',
      json({ palette: { ...smallInfo.palette, backround: '#000000' } }),
      [
        'remark story/story.json palette.backround: there is no such field; did you mean "background"?',
      ],
    ],
    [
      'a field of a person that is misspelt',
      json({ cast: { ada: { ...smallInfo.cast.ada, color: '#ffffff' } } }),
      ['remark story/story.json cast.ada.color: there is no such field; did you mean "colour"?'],
    ],
    [
      'a light without one of its numbers',
      json({ lights: { dusk: { sky: 1, sun: 1 } } }),
      [
        'remark story/main.ink:12 # consider: light: dusk - no light is called "dusk"; there are none',
        'remark story/story.json lights.dusk.ember: is missing',
      ],
    ],
    [
      'a colour by its name',
      json({ palette: { ...smallInfo.palette, accent: 'red' } }),
      ['remark story/story.json palette.accent: a colour is written #rrggbb'],
    ],
    [
      'a colour in three digits',
      json({ palette: { ...smallInfo.palette, accent: '#f00' } }),
      ['remark story/story.json palette.accent: a colour is written #rrggbb'],
    ],
    [
      'an id with capitals and a blank',
      json({ id: 'The Yard' }),
      [
        'remark story/story.json id: an id has letters from a to z, digits and - alone',
        'note story/story.json leaves this out: id "{folder}" from the folder\'s name',
      ],
    ],
    [
      'a way of reading that is misspelt',
      json({ reading: 'pages' }),
      ['remark story/story.json reading: "pages" is not known here; did you mean "page"?'],
    ],
    [
      'a field of a class that is misspelt',
      json({ classes: { quiet: { italics: true } } }),
      [
        'remark story/story.json classes.quiet.italics: there is no such field; did you mean "italic"?',
      ],
    ],
    [
      'an alignment in American',
      json({ classes: { quiet: { align: 'center' } } }),
      [
        'remark story/story.json classes.quiet.align: "center" is not known here; did you mean "centre"?',
      ],
    ],
    [
      'a size in px',
      json({ classes: { quiet: { size: 14 } } }),
      ['remark story/story.json classes.quiet.size: should be at most 2, and is 14'],
    ],
    [
      'a number in quotes',
      json({ classes: { quiet: { size: '1.5' } } }),
      ['remark story/story.json classes.quiet.size: should be a number, and is "1.5"'],
    ],
    [
      'endings that are no list',
      json({ endings: { open: 'x' } }),
      [
        'remark story/main.ink:15 # ending: home - no ending is called "home"; there are none',
        'remark story/parts/door.ink:4 # ending: open - no ending is called "open"; there are none',
        'remark story/story.json endings: should be a list in [ ], and is {"open":"x"}',
      ],
    ],
    [
      'a sound of the interface that is misspelt',
      json({ interface: { press: 'knok' } }),
      ['remark story/story.json interface.press: no sound is called "knok"; did you mean "knock"?'],
    ],
    [
      'words for a pose that is misspelt',
      json({ cast: { ada: { ...smallInfo.cast.ada, alt: { stnd: 'x' } } } }),
      [
        'remark story/story.json cast.ada.alt: the pose "stand" has no words',
        'warning story/story.json cast.ada.alt.stnd: there is no picture of this pose; did you mean "stand"?',
      ],
    ],
    [
      'words for a background that is misspelt',
      json({ backgrounds: { yrad: { alt: 'x' } } }),
      [
        'remark story/story.json backgrounds: the background "yard" has no words',
        'warning story/story.json backgrounds.yrad: there is no picture of this background; did you mean "yard"?',
      ],
    ],
    [
      'words for a picture that is misspelt',
      json({ images: { 'leter.png': { alt: 'x' } } }),
      [
        'remark story/story.json images: no words for "letter.png": the files\' names are read out instead',
        'warning story/story.json images.leter.png: there is no picture of this name; did you mean "letter.png"?',
      ],
    ],
    [
      'a background of the title that is misspelt',
      json({ titleScene: ['background: yrad'] }),
      [
        'remark story/story.json titleScene.0: # background: yrad - no background is called "yrad"; did you mean "yard"?',
      ],
    ],
    [
      'an ending that no road has',
      json({ endings: [...smallInfo.endings, { id: 'lost', title: 'L', line: 'l' }] }),
      ['remark story/story.json endings.2: no road of the story ends with "# ending: lost"'],
    ],
    [
      'a comma too many',
      { 'story/story.json': '{\n  "id": "yard",\n  "title": "The Yard",\n}\n' },
      [
        'error story/story.json:3 is not JSON: a comma stands behind the last of a list; leave it out',
      ],
    ],
    [
      'a comma that is missing',
      { 'story/story.json': '{\n  "id": "yard"\n  "title": "The Yard"\n}\n' },
      ['error story/story.json:2 is not JSON: a comma is missing at the end'],
    ],
    [
      'a comment',
      { 'story/story.json': '{\n  // mine\n  "id": "yard"\n}\n' },
      ['error story/story.json:2 is not JSON: it knows no comments'],
    ],
    [
      'single quotes',
      { 'story/story.json': "{\n  'id': 'yard'\n}\n" },
      [
        'error story/story.json:2 is not JSON: names and texts stand between straight double quotes: "…"',
      ],
    ],
    [
      'a file that breaks off',
      { 'story/story.json': '{\n  "id": "yard",\n  "title": "The' },
      ['error story/story.json:3 is not JSON: a text has no quote at its end'],
    ],
    ['an empty file', { 'story/story.json': '' }, ['error story/story.json is empty']],
    [
      'a list',
      { 'story/story.json': '[]' },
      ['error story/story.json holds no fields: it should be one object in { }'],
    ],
  ],
  flow: [
    [
      'a knot that nothing leads to',
      behind('=== attic ===\nAn attic.\n-> END\n'),
      ['remark story/main.ink:18 nothing leads to the knot "attic"'],
    ],
    [
      'a function that nothing calls',
      behind('=== function ring(n)\n~ return n\n'),
      ['remark story/main.ink:18 nothing leads to the function "ring"'],
    ],
    [
      'a story that runs out',
      edit('  She went home.\n  -> END', '  She went home.'),
      [
        "remark story/main.ink:16 reading stops in \"yard\": ran out of content. Do you need a '-> DONE' or '-> END'?",
      ],
    ],
    [
      'a hub whose options are all taken',
      inDoor('=== door ===\nA door.\n* [Open]\n* [Close]\n- -> door\n'),
      [
        "remark story/parts/door.ink:2 reading stops in \"door\": ran out of content. Do you need a '-> DONE' or '-> END'?",
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
      ],
    ],
    [
      'a loop without a line',
      inDoor('=== door ===\n-> door\n'),
      [
        'remark story/parts/door.ink:2 reading stops in "door": the story runs in circles here without ever showing a line',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
      ],
    ],
    [
      'a loop with lines',
      inDoor('=== door ===\nThe door opened.\n-> door\n'),
      [
        'remark story/parts/door.ink:2 reading stops in "door": reads on for 20000 lines without a choice or an end',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
      ],
    ],
    [
      'a tunnel that calls itself',
      inDoor('=== door ===\nOpen.\n-> door ->\n-> END\n'),
      [
        'remark story/parts/door.ink:2 reading stops in "door": calls itself again and again, and never comes back',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
      ],
    ],
    [
      'a choice of which nothing can be taken',
      {
        'story/main.ink': main
          .replace('[Go home]', '[Go home # disabled]')
          .replace('[Knock again', '[Knock # disabled'),
      },
      [
        'remark story/main.ink:12 no option of this choice can be taken: all are disabled, hidden or without words',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
        'remark story/story.json endings.1: no road of the story ends with "# ending: home"',
      ],
    ],
    [
      'a story without an end',
      {
        ...edit(
          '* [Knock again # consider: light: dusk]\n  -> door\n* [Go home]\n  # ending: home\n  She went home.\n  -> END',
          '+ [Knock]\n  -> door',
        ),
        ...inDoor('=== door ===\n+ [Open] Open.\n+ [Close] Closed.\n- -> yard\n'),
      },
      [
        'remark story/main.ink no road leads to an end from the beginning: it goes round and round',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
        'remark story/story.json endings.1: no road of the story ends with "# ending: home"',
      ],
    ],
    [
      'a story that does not lead into its first knot',
      edit('-> yard\n', ''),
      [
        'remark story/main.ink has no line: there would be nothing to read',
        'remark story/main.ink:4 nothing leads to the knot "yard"',
        'remark story/parts/door.ink:1 nothing leads to the knot "door"',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
        'remark story/story.json endings.1: no road of the story ends with "# ending: home"',
      ],
    ],
  ],
  'what is no Ink': [
    [
      'UTF-16',
      { 'story/main.ink': Buffer.from(`\uFEFF${main}`, 'utf16le') },
      ['error story/main.ink is UTF-16: save it as UTF-8'],
    ],
    [
      'an included file in Latin-1',
      { 'story/parts/door.ink': Buffer.from(door.replace('opened', 'öffnete'), 'latin1') },
      [
        'error story/parts/door.ink:3 is not UTF-8, but Latin-1 by its looks (“The door öffnete.”): save it as UTF-8',
      ],
    ],
    [
      'a picture',
      {
        'story/main.ink': Buffer.from([
          0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xd8, 0xff,
        ]),
      },
      ['error story/main.ink is no text'],
    ],
    [
      'a compiled story',
      {
        'story/main.ink':
          '{"inkVersion":21,"root":[["^Hello","\\n",["done",{"#n":"g-0"}],null],"done",null],"listDefs":{}}',
      },
      [
        'error story/main.ink is a story compiled to JSON: name the .ink file that it was made from',
      ],
    ],
    [
      'nothing',
      { 'story/main.ink': '' },
      [
        'remark story/main.ink has no line: there would be nothing to read',
        'remark story/story.json endings.0: no road of the story ends with "# ending: open"',
        'remark story/story.json endings.1: no road of the story ends with "# ending: home"',
      ],
    ],
  ],
};

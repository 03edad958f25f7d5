import type { StoryInfo } from '../../catalogue/story-info.ts';
import { parseLine } from '../../story/line.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import { marksIn } from '../compile/in-our-marks.ts';
import type { Problem } from '../compile/problem.ts';
import type { ScriptText } from './script-text.ts';

/** What of HTML only its words are left of though it says more, and what says the same in Ink. */
const instead: Readonly<Record<string, string>> = {
  a: 'shows its words without the address: # link: has room for one',
  audio: 'is left out: # sound: plays one',
  del: 'shows its words unstruck',
  iframe: 'is left out',
  img: 'is left out: # image: hangs up a picture',
  s: 'shows its words unstruck',
  strike: 'shows its words unstruck',
  video: 'is left out',
};

/** What is lost of the HTML in a text, each kind once. */
function lost(text: string): string[] {
  const told = new Map<string, string>();
  for (const { written, name, attributes } of marksIn(text)) {
    const own = instead[name];
    const styled = /\b(?:class|style|color|size)\s*=/i.test(attributes);
    const message = own ?? (styled ? 'shows its words without their looks: # class: has some' : '');
    if (message !== '' && !told.has(name)) told.set(name, `"${written}" ${message}`);
  }
  return [...told.values()];
}

/** Warns of HTML of which something is lost, and of lines that are nothing but markup. */
export function checkMarkup(text: ScriptText, cast: StoryInfo['cast']): Problem[] {
  const options = new Set(text.options.map(({ file, line }) => `${file}:${line}`));
  return text.words.flatMap((words) => {
    const { file, line } = words;
    const messages = lost(words.text);
    const blank = parseLine(takeSpeaker(words.text, cast).words).text.trim() === '';
    if (blank && text.isAlone(words) && !options.has(`${file}:${line}`)) {
      messages.push(`"${words.text}" shows nothing: the reader would turn an empty page`);
    }
    return messages.map((message): Problem => ({ file, line, message, severity: 'warning' }));
  });
}

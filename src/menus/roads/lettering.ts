import type { Course } from './layout.ts';

/** Letters in a line of a name, by the course of the roads. */
const letters: Readonly<Record<Course, number>> = { right: 17, down: 20 };

/** Lines of a name: a longer one is cut short on the map and whole in its description. */
const most = 3;

/** A name in lines short enough for the map. */
export function linesOf(name: string, course: Course): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters[course]) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

/** An option's words on its road. */
export function shortened(label: string): string {
  return label.length <= 26 ? label : `${label.slice(0, 24).trimEnd()}…`;
}

import type { Plugin } from 'vite';

/** Programs in the source: template literals that say so. */
const programs = /\/\* glsl \*\/\s*`([^`]*)`/g;

/** What is put into a program from elsewhere. */
const inserted = /(\$\{[^}]*\})/;

/** What a run of room between words comes down to. */
const edge = (room: string) => (room.includes('\n') ? '\n' : room.slice(0, 1));

function tight(part: string): string {
  const lines = part
    .trim()
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/[^\n]*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (line.startsWith('#') ? `\n${line}\n` : `${line} `));
  const words = lines
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?([;,{}()=*?:<>/]) ?/g, '$1')
    // Two signs that stand side by side would be another one.
    .replace(/([^-+ ]) ?([-+]) ?(?![-+ ])/g, '$1$2')
    .replace(/\n\s*/g, '\n')
    .trim();
  return `${edge(/^\s*/.exec(part)?.[0] ?? '')}${words}${edge(/\s*$/.exec(part)?.[0] ?? '')}`;
}

/**
 * A program of the graphics card without what only people read: remarks, and room between words. Lines of the
 * preprocessor stay lines.
 * @param text as it stands in a template literal.
 */
export function tightGlsl(text: string): string {
  return text
    .split(inserted)
    .map((part, at) => (at % 2 === 1 || part.trim() === '' ? part : tight(part)))
    .join('');
}

/** Builds programs of the graphics card tight. */
export function glsl(): Plugin {
  return {
    name: 'game:glsl',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\.ts$/, code: /\/\* glsl \*\// },
      handler: (code) => ({
        code: code.replace(programs, (_all, text: string) => `\`${tightGlsl(text)}\``),
        map: null,
      }),
    },
  };
}

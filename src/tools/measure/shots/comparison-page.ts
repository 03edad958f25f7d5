import { readdirSync } from 'node:fs';
import { relative } from 'node:path';

/** Pictures of one engine. */
interface ShotFolder {
  readonly title: string;
  readonly folder: string;
}

const style = `body { margin: 0; padding: 2rem; background: #16130f; color: #ddd; font: 15px/1.5 system-ui, sans-serif }
section { margin: 0 0 3rem }
h2 { margin: 0 0 .5rem; font-size: 1rem; font-weight: 600 }
div { display: grid; grid-template-columns: repeat(3, 1fr); gap: .75rem }
figure { margin: 0 }
img { display: block; width: 100% }
.over { position: relative; isolation: isolate; filter: brightness(3) }
.over img + img { position: absolute; inset: 0; mix-blend-mode: difference }`;

function pictures(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.png'));
}

/**
 * A page on which the pictures of two engines stand side by side, and beside them how they differ, three times as bright.
 * @param from folder in which the page will lie.
 */
export function comparisonPage(from: string, one: ShotFolder, other: ShotFolder): string {
  const there = new Set(pictures(other.folder));
  const sections = pictures(one.folder)
    .filter((name) => there.has(name))
    .sort()
    .map((name) => {
      const images = [one, other].map(
        ({ folder, title }) =>
          `<img loading="lazy" src="${relative(from, folder).replaceAll('\\', '/')}/${name}" alt="${title}">`,
      );
      const figures = [
        ...images.map(
          (image, at) => `<figure>${image}${at === 0 ? one.title : other.title}</figure>`,
        ),
        `<figure><span class="over" style="display: block">${images.join('')}</span>The difference</figure>`,
      ];
      return `<section><h2>${name.replace(/\.png$/, '')}</h2><div>${figures.join('')}</div></section>`;
    });
  const title = `${one.title} beside ${other.title}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1>
${sections.join('\n')}
</body></html>
`;
}

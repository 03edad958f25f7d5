import type { Plugin } from 'vite';

/**
 * Picks the second of the sentences that wait on the page for a game that does not start, where the page has no
 * origin of its own: there it may not have its modules, but any script of the old kind. A file has no origin
 * either, and is told the first.
 */
const script = {
  name: 'why-not.js',
  source: `if (self.origin === 'null' && location.protocol !== 'file:') {
  for (const said of document.querySelectorAll('.not-started')) said.hidden = !said.hidden;
}
`,
};

/** Puts a script beside a built page that lets it say why the game does not start. Nothing waits for it. */
export function whyNot(): Plugin {
  return {
    name: 'game:why-not',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', ...script });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const file = Object.values(bundle).find(
          (one) => one.type === 'asset' && one.names.includes(script.name),
        );
        if (file === undefined) return [];
        return [
          { tag: 'script', attrs: { async: true, src: `./${file.fileName}` }, injectTo: 'body' },
        ];
      },
    },
  };
}

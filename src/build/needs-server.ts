import type { Plugin } from 'vite';

const words =
  'This folder needs a web server: a browser does not run it when index.html is opened by double-click. ' +
  'In the project, "npm start" serves it; or put the folder on any web host.';

const style = '#needs-server { display: none }\n';
const styleName = 'served.css';

/**
 * Says in a built page that it needs a web server. Opened by double-click, neither module scripts nor style
 * sheets asked for with `crossorigin` load, so the words are all there is to see; from a server the style
 * sheet hides them before anything is drawn.
 */
export function needsServer(): Plugin {
  return {
    name: 'game:needs-server',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', name: styleName, source: style });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const sheet = Object.values(bundle ?? {}).find(
          (file) => file.type === 'asset' && file.names.includes(styleName),
        );
        if (sheet === undefined) return [];
        const link = { rel: 'stylesheet', crossorigin: true, href: `./${sheet.fileName}` };
        return [
          { tag: 'link', attrs: link, injectTo: 'head' },
          { tag: 'p', attrs: { id: 'needs-server' }, children: words, injectTo: 'body-prepend' },
        ];
      },
    },
  };
}

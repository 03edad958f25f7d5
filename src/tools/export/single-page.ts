import * as openingPhrases from '../../phrases/opening.ts';
import { hashOf } from '../compile/title-page.ts';
import { sayOnly } from './folder-page.ts';

/** A picture or sound of a single-file game, as it stands in the page: out of the script, decoded when wanted. */
export interface DataBlock {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The parts that a single file is put together from. */
interface SingleParts {
  /** The page as the bundler left it, with links to scripts and styles. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  readonly icon: { readonly type: string; readonly bytes: Uint8Array } | null;
  readonly blocks: readonly DataBlock[];
}

/** The scripts that the page had inside it before. */
function scriptsIn(html: string): readonly string[] {
  return [...html.matchAll(/<script\b[^>]*>([^<][\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => code,
  );
}

/** Nothing but what stands in the file itself. */
function policy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A page reads its scripts up to the first `</script`, wherever that stands, and minds comments on the way. */
function insideScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function insideStyle(style: string): string {
  return style.replace(/<(?=\/style)/gi, '\\3C ');
}

/** The page without anything that it would fetch. */
function alone(html: string): string {
  return html
    .replace(/[ \t]*<meta http-equiv="Content-Security-Policy"[^>]*>\n?/g, '')
    .replace(/[ \t]*<link\b[^>]*>\n?/g, '')
    .replace(/[ \t]*<script\b[^>]*><\/script>\n?/g, '');
}

function block({ id, bytes }: DataBlock): string {
  const quoted = id.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<script type="application/octet-stream" id="${quoted}">${bytes.toString('base64')}</script>\n`;
}

/**
 * One page that holds everything. The script is a classic one, as modules do not run from a file; it stands
 * last, so that all else is there when it runs.
 */
export function singlePage({ html, script, style, icon, blocks }: SingleParts): string {
  const code = `"use strict";\n${insideScript(script)}`;
  const css = insideStyle(style);
  const href =
    icon === null
      ? 'data:,'
      : `data:${icon.type};base64,${Buffer.from(icon.bytes).toString('base64')}`;
  const page = sayOnly(alone(html), openingPhrases.needsJavaScript);
  const scripts = [...scriptsIn(page), code];
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(scripts, css)}">`;
  const head = `<link rel="icon" href="${href}">\n    <style>${css}</style>\n  `;
  const end = `${blocks.map(block).join('')}<script>${code}</script>\n  `;
  return page
    .replace(/<meta charset[^>]*>/i, (charset) => `${charset}\n    ${meta}`)
    .replace(/<\/head>/, () => `${head}</head>`)
    .replace(/<\/body>/, () => `${end}</body>`);
}

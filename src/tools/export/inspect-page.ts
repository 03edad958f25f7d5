import { createHash } from 'node:crypto';
import type { Fault } from './fault.ts';

/** One opening tag of a page. */
interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins. */
  readonly at: number;
  /** What stands between it and its end; read for scripts and styles alone. */
  readonly content: string;
}

const tagPattern =
  /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const attributePattern = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** The tags of a page; the insides of scripts and styles are not taken for tags. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const folded = html.toLowerCase();
  let end = 0;
  for (const match of html.matchAll(tagPattern)) {
    if (match.index < end) continue;
    const name = (match[1] ?? '').toLowerCase();
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of (match[2] ?? '').matchAll(attributePattern)) {
      attributes.set(key.toLowerCase(), unescapeHtml(double ?? single ?? bare ?? ''));
    }
    let content = '';
    if (name === 'script' || name === 'style') {
      const from = match.index + match[0].length;
      const close = folded.indexOf(`</${name}`, from);
      end = close < 0 ? html.length : close;
      content = html.slice(from, end);
    }
    tags.push({ name, attributes, at: match.index, content });
  }
  return tags;
}

/** Scripts of these types are run; any other is a block of data. */
const running = /^(|module|text\/javascript|application\/javascript)$/;

function policyOf(tags: readonly Tag[]): Tag | undefined {
  return tags.find(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
}

/** The directives of a policy, each with its values. */
function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );
}

/** What lets anything in that does not come from the game itself; styles do no harm. */
function loosePart(name: string, value: string): boolean {
  if (value === "'unsafe-inline'") return name !== 'style-src';
  return value === "'unsafe-eval'" || value === '*' || /^https?:|:\/\//.test(value);
}

function policyFaults(tags: readonly Tag[], where: string): Fault[] {
  const found = policyOf(tags);
  if (found === undefined) return [{ where, what: 'has no Content-Security-Policy' }];
  const faults: Fault[] = [];
  const first = tags.find(({ name }) => ['script', 'link', 'style', 'img'].includes(name));
  if (first !== undefined && first.at < found.at) {
    faults.push({
      where,
      what: `its policy comes after a <${first.name}>, which it does not bind`,
    });
  }
  const directives = directivesOf(found.attributes.get('content') ?? '');
  const byDefault = directives.get('default-src');
  if (byDefault === undefined) faults.push({ where, what: 'its policy has no default-src' });
  for (const [name, values] of directives) {
    for (const value of values.filter((one) => loosePart(name, one))) {
      faults.push({ where, what: `its policy lets ${value} into ${name}` });
    }
  }
  const scripts = directives.get('script-src') ?? byDefault ?? [];
  for (const { name, attributes, content } of tags) {
    const inline = name === 'script' && !attributes.has('src');
    if (!inline || !running.test(attributes.get('type') ?? '')) continue;
    const hash = `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    if (scripts.includes(hash)) continue;
    const begin = content.trim().slice(0, 40);
    faults.push({ where, what: `has a script inside it that its policy does not name: ${begin}` });
  }
  return faults;
}

/** A browser looks for a page's encoding in so many bytes, and guesses where it finds none. */
const charsetWithin = 1024;

/** What is wrong with a page: its policy, scripts inside it, and whatever would run or be asked for elsewhere. */
export function inspectPage(html: string, where: string): Fault[] {
  const tags = tagsOf(html);
  const faults = policyFaults(tags, where);
  const charset = tags.find(({ attributes }) => attributes.has('charset'));
  if (charset === undefined || charset.at > charsetWithin) {
    faults.push({ where, what: `does not tell its encoding in its first ${charsetWithin} bytes` });
  }
  const referrer = tags.find(({ attributes }) => attributes.get('name') === 'referrer');
  if (referrer?.attributes.get('content') !== 'no-referrer') {
    faults.push({ where, what: 'tells other sites where its readers come from' });
  }
  for (const { name, attributes } of tags) {
    for (const [key, value] of attributes) {
      if (key.startsWith('on')) {
        faults.push({ where, what: `has a script in an attribute: <${name} ${key}>` });
      }
      if (/^javascript:/i.test(value.trim())) {
        faults.push({ where, what: `has a script in an address: <${name} ${key}>` });
      }
    }
  }
  return faults;
}

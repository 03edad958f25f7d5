import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from './game.ts';

/** A node of a parsed module: only what is asked of it here. */
interface Node {
  readonly type: string;
  /** Offsets in the module's text. */
  readonly start: number;
  readonly end: number;
}

/** A name that stands in a module, where it is called or declared. */
interface Named extends Node {
  readonly name: string;
}

interface Member extends Node {
  readonly computed: boolean;
  readonly key: Node;
  readonly shorthand?: boolean;
}

interface Access extends Node {
  readonly computed: boolean;
  readonly object: Node;
  readonly property: Node;
}

interface Assignment extends Node {
  readonly left: Node;
}

interface Literal extends Node {
  readonly value: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const isName = (node: Node): node is Named => node.type === 'Identifier';
const isAccess = (node: Node): node is Access =>
  node.type === 'MemberExpression' && !(node as Access).computed;
const isMember = (node: Node): node is Member =>
  /^(MethodDefinition|PropertyDefinition|Property)$/.test(node.type) && !(node as Member).computed;

const makers = [Object, Array, Function, String, Number, Map, Set, RegExp, Error, Date, Promise];

/** Names that JavaScript itself asks for, or gives to what it makes. */
const ofJavaScript: ReadonlySet<string> = new Set(
  [
    ...[globalThis, Reflect, Math, JSON, Symbol, console, ...makers],
    ...makers.map(({ prototype }) => prototype),
  ].flatMap((one) => Object.getOwnPropertyNames(one)),
);

/** What a module says of its names. */
class Names {
  /** Each place where a property is named without quotes. */
  readonly places: Named[] = [];
  /** Names of members of its classes, of what these set on themselves, and of classes within classes. */
  readonly own = new Set<string>();
  /** Names that stand in it as words, too: somebody may look by them. */
  readonly quoted = new Set<string>();
  /** Methods and accessors of its classes. */
  readonly methods: { readonly name: string; readonly whole: Node }[] = [];

  constructor(module: Node) {
    this.#read(module);
  }

  #read(node: Node): void {
    if (isAccess(node) && isName(node.property)) this.places.push(node.property);
    if (isMember(node) && isName(node.key)) this.#readMember(node, node.key);
    if (node.type === 'AssignmentExpression') this.#readAssignment((node as Assignment).left);
    if (node.type === 'Literal') this.quoted.add(String((node as Literal).value));
    for (const part of Object.values(node).flat()) if (isNode(part)) this.#read(part);
  }

  #readMember(whole: Member, key: Named): void {
    if (whole.shorthand) {
      this.quoted.add(key.name);
      return;
    }
    this.places.push(key);
    if (whole.type === 'Property') return;
    this.own.add(key.name);
    if (whole.type === 'MethodDefinition') this.methods.push({ name: key.name, whole });
  }

  #readAssignment(left: Node): void {
    if (!isAccess(left) || !isName(left.property)) return;
    const { name } = left.property;
    if (left.object.type === 'ThisExpression' || /^[A-Z]/.test(name)) this.own.add(name);
  }
}

const isIn = (part: Node, whole: Node) => whole.start <= part.start && part.end <= whole.end;

/** Methods that are named by nothing but methods that nothing names. */
function unasked({ methods, places, quoted }: Names, kept: (name: string) => boolean): Node[] {
  const declared = new Set(methods.map(({ whole }) => (whole as Member).key));
  // What stands in a method is asked once that is.
  const asking = places
    .filter((place) => !declared.has(place))
    .map((place) => ({ place, within: methods.filter(({ whole }) => isIn(place, whole)) }));
  const out = new Set(methods.filter(({ name }) => !quoted.has(name) && !kept(name)));
  for (let before = Number.POSITIVE_INFINITY; out.size < before; ) {
    before = out.size;
    const now = asking.filter(({ within }) => !within.some((method) => out.has(method)));
    const asked = new Set(now.map(({ place: { name } }) => name));
    for (const method of out) if (asked.has(method.name)) out.delete(method);
  }
  return [...out].map(({ whole }) => whole);
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The name that comes at a place among the short ones. No story can call anything so: Ink knows no `$` in names. */
function short(at: number): string {
  const before = at < letters.length ? '' : letters[Math.floor(at / letters.length) - 1];
  return `$${before}${letters[at % letters.length]}`;
}

/** Short names for those that only the module itself knows, the shortest for those that it says most often. */
function shortened(
  { own, quoted }: Names,
  places: readonly Named[],
  kept: (name: string) => boolean,
) {
  const said = new Map<string, number>();
  for (const { name } of places) said.set(name, (said.get(name) ?? 0) + 1);
  const long = [...said]
    .filter(([name]) => name.length > 2 && own.has(name) && !quoted.has(name) && !kept(name))
    .sort(([, one], [, other]) => other - one);
  return new Map(long.map(([name], at) => [name, short(at)]));
}

/**
 * A module of classes with short names for what only it knows of them, and without the methods that nobody calls.
 * @param code the module, and what it is once parsed.
 * @param asked names by which others may ask something of its objects: these stay as they are.
 */
export function tight(code: string, module: Node, asked: ReadonlySet<string>): string {
  const names = new Names(module);
  const kept = (name: string) => asked.has(name) || ofJavaScript.has(name);
  const out = unasked(names, kept);
  const places = names.places.filter((place) => !out.some((whole) => isIn(place, whole)));
  const renamed = shortened(names, places, kept);
  const edits = [
    ...out.map(({ start, end }) => ({ start, end, by: '' })),
    ...places.map(({ start, end, name }) => ({ start, end, by: renamed.get(name) ?? name })),
  ].sort((one, other) => one.start - other.start);
  let made = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    made += code.slice(at, start) + by;
    at = end;
  }
  return made + code.slice(at);
}

/** All words of the source that ships, below an engine's root: what of inkjs it asks for is among them. */
export function wordsOfSource(root: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /^tools\b/.test(file)) continue;
    const text = readFileSync(join(root, 'src', file), 'utf8');
    for (const [word] of text.matchAll(/[\w$]+/g)) words.add(word);
  }
  return words;
}

/** Builds inkjs tight: a sixth of it, packed, are names that only it says, and methods that nobody calls. */
export function tightInk({ root }: Game): Plugin {
  return {
    name: 'game:tight-ink',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/inkjs\/dist\/ink\.mjs$/ },
      handler(code) {
        return { code: tight(code, this.parse(code), wordsOfSource(root)), map: null };
      },
    },
  };
}

import { parseSync } from 'vite';

/** A node of a syntax tree, of which each kind has fields of its own. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What belongs to a page's form, and is nobody's to read. */
const formal =
  /^(class|style|d|transform|viewBox|preserveAspectRatio|text-anchor|rel|accept|type|data-[\w-]+|aria-(live|hidden|current|haspopup))$/;

/** Functions that get no words for players. */
const toOthers =
  /^(console\.|document\.querySelector|matchMedia|new \w*Error$|super$)|\.(querySelector(All)?|matches|closest|mark|getContext)$/;

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return `${nameOf(node.object)}.${nameOf(node.property)}`;
  if (node.type === 'Super') return 'super';
  return typeof node.name === 'string' ? node.name : '';
}

/** Whether a node, with all in it, says nothing to players. */
function isSilent(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportAllDeclaration':
    case 'TaggedTemplateExpression':
      return true;
    case 'CallExpression':
      return toOthers.test(nameOf(node.callee));
    case 'NewExpression':
      return toOthers.test(`new ${nameOf(node.callee)}`);
    case 'JSXAttribute':
      return formal.test(nameOf(node.name));
    default:
      // Types say what may be, not what is shown.
      return node.type.startsWith('TS') && !isExpression.test(node.type);
  }
}

const isExpression = /^TS(As|Satisfies|NonNull)\w*Expression$|^TSNonNullExpression$/;

/** The text that a node is, if it is one. */
function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return String(node.value).trim();
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return parts.map(({ value }) => value.cooked).join('…');
}

/** Words as people read them: a word with a capital, two words beside each other, or one with a sign for people. */
const words = /^\p{Lu}\p{Ll}+\b(?!-)|\p{L}{2,} (\p{L}{2,}|…)|…[ ,]+\p{L}{2,}|[“”„…]\p{L}+[“”]/u;
/** Attributes that are nothing but words, as a single one in small letters is. */
const spoken =
  /^(aria-(label|valuetext|description|roledescription|placeholder)|title|label|placeholder|alt|above|hint|note|says)$/;
const anyLetter = /\p{L}/u;

/** Strings for players in the source of a file, each as `line: text`. */
export function shownIn(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, spokenHere: boolean): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, spokenHere);
    if (!isNode(value) || isSilent(value)) return;
    const text = textOf(value);
    const isWords = spokenHere || value.type === 'JSXText' ? anyLetter : words;
    if (text !== null && isWords.test(text)) {
      const line = source.slice(0, value.start).split('\n').length;
      found.push(`${file}:${line}: ${text}`);
    }
    for (const [field, inner] of Object.entries(value)) {
      const isKey = field === 'key' && value.computed !== true;
      const says = value.type === 'JSXAttribute' && spoken.test(nameOf(value.name));
      const compares = value.type === 'BinaryExpression' || field === 'test';
      if (!isKey && field !== 'quasis') visit(inner, says || (spokenHere && !compares));
    }
  };
  visit(parseSync(file, source).program, false);
  return found;
}

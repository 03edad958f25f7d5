import type { RoadChoice, RoadEdge, RoadNode } from '../../catalogue/roads.ts';
import { hash } from '../../story/hash.ts';
import { optionId } from '../../story/option-id.ts';
import { type Run, Runs } from './runs.ts';
import { gap, shown } from './sentence.ts';
import { startKey, type Trail, type TrailChoice } from './trail.ts';

/** A place on the map before it has one. */
export type PlainNode = Omit<RoadNode, 'x' | 'y' | 'above'>;

/** A way between two places, not drawn yet. */
type PlainEdge = Omit<RoadEdge, 'choice' | 'points'> & {
  readonly choice: Omit<RoadChoice, 'x' | 'y'> | null;
};

export interface Graph {
  readonly nodes: readonly PlainNode[];
  readonly edges: readonly PlainEdge[];
  /** Numbers of the nodes a story may begin with. */
  readonly starts: readonly number[];
}

/** A condition may choose a scene's first words; more ways to begin than that are not told apart. */
const mostMarks = 4;

/** Makes a graph of a trail: runs of lines become scenes, options become edges. */
class Gathering {
  readonly nodes: PlainNode[] = [];
  readonly edges: PlainEdge[] = [];
  readonly #trail: Trail;
  readonly #runs: Runs;
  readonly #runOf: ReadonlyMap<string, Run>;
  readonly #endings: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #edges = new Map<string, number>();

  constructor(trail: Trail, endings: ReadonlyMap<string, string>) {
    this.#trail = trail;
    this.#endings = endings;
    this.#runs = new Runs(trail);
    this.#runOf = new Map(this.#runs.all().map((run) => [run.head, run]));
  }

  gather(): Graph {
    const queue = this.#next(startKey).map(([key]) => key);
    const starts = queue.map((key) => this.#number(key));
    for (const key of queue) queue.push(...this.#leave(key));
    return { nodes: this.nodes, edges: this.edges, starts };
  }

  /** What follows a stop: its key, and whether only a variable decides. */
  #next(key: string): [string, boolean][] {
    return [...(this.#trail.ways.get(key) ?? [])].map(([to, { guessed }]) => [
      this.#runs.headOf(to),
      guessed,
    ]);
  }

  /** Draws the edges out of a node. @returns the nodes not come by before. */
  #leave(key: string): string[] {
    const found: string[] = [];
    const stop = this.#trail.stops.get(key);
    const draw = (to: string, guessed: boolean, choice: PlainEdge['choice']) => {
      const isNew = !this.#numbers.has(to);
      this.#draw({ from: this.#number(key), to: this.#number(to), guessed, choice });
      if (isNew) found.push(to);
    };
    if (stop?.kind === 'choice') {
      for (const [option, choice] of this.#optionsOf(stop)) {
        for (const [to, guessed] of this.#next(option)) draw(to, guessed, choice);
      }
    } else if (stop?.kind === 'line') {
      for (const line of this.#runOf.get(key)?.lines ?? []) {
        for (const [to, guessed] of this.#next(line)) if (to !== key) draw(to, guessed, null);
      }
    }
    return found;
  }

  #draw(edge: PlainEdge) {
    const key = `${edge.from} ${edge.to} ${edge.choice?.label} ${edge.choice?.ids}`;
    const known = this.#edges.get(key);
    if (known === undefined) {
      this.#edges.set(key, this.edges.push(edge) - 1);
    } else if (!edge.guessed) {
      this.edges[known] = edge;
    }
  }

  /** The options of a choice with the ids the reader gives them there: the second of a name is `name~2`. */
  #optionsOf(choice: TrailChoice): [string, NonNullable<PlainEdge['choice']>][] {
    const counts = new Map<string, number>();
    return choice.options.flatMap((key) => {
      const option = this.#trail.stops.get(key);
      if (option?.kind !== 'option') return [];
      const ids = [...option.labels].flatMap(([label, id]) => {
        const name = id ?? (label.includes(gap) ? null : hash(`${option.place}*${label}`));
        if (name === null) return [];
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        const answer = count === 1 ? name : `${name}~${count}`;
        return id === null ? [...option.askers].map((asker) => optionId(answer, asker)) : answer;
      });
      const [label = gap] = option.labels.keys();
      return [[key, { ids, label: shown(label), place: option.place }]];
    });
  }

  /** Number of a node, made when it is new. */
  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.nodes.push(this.#node(key)) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #node(key: string): PlainNode {
    const stop = this.#trail.stops.get(key);
    const plain = { title: null, place: '', marks: [], ending: null };
    if (stop?.kind === 'line') {
      const [title = null] = stop.titles;
      const lines = this.#runOf.get(key)?.lines.map((line) => this.#trail.stops.get(line)) ?? [];
      const named = lines.find((line) => line?.kind === 'line' && line.place !== '');
      const place = named?.kind === 'line' ? named.place : '';
      return {
        ...plain,
        id: this.#id(place),
        kind: 'scene',
        title,
        place,
        marks: this.#marks(key),
      };
    }
    const lines = this.#runs.linesBefore(key);
    const place = lines[0]?.place ?? '';
    const marks = lines.flatMap((line) => [...line.ids]).slice(0, mostMarks);
    if (stop?.kind === 'choice') {
      return { ...plain, id: this.#id(`${stop.place}*`), kind: 'choice', place: stop.place, marks };
    }
    const ending = stop?.kind === 'end' ? stop.ending : null;
    const title = ending === null ? null : (this.#endings.get(ending) ?? null);
    const id = this.#id(ending === null ? `${place}.` : `${ending}!`);
    return { id, kind: 'ending', title, place, marks, ending };
  }

  /** Ids of a scene's first line, or of lines after it when its words are only known while playing. */
  #marks(head: string): string[] {
    const run = this.#runOf.get(head);
    const heads = (run?.heads ?? []).map((key) => this.#idsOf(key));
    const told = heads.length > 0 && heads.every((ids) => ids.length > 0);
    const ids = told ? heads.flat() : (run?.lines ?? []).flatMap((key) => this.#idsOf(key));
    return [...new Set(ids)].slice(0, mostMarks);
  }

  #idsOf(key: string): string[] {
    const stop = this.#trail.stops.get(key);
    return stop?.kind === 'line' ? [...stop.ids] : [];
  }

  #id(name: string): string {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    return count === 1 ? name : `${name}~${count}`;
  }
}

/**
 * The roads of a story as places and ways between them.
 * @param endings titles by ending id.
 */
export function graphOf(trail: Trail, endings: ReadonlyMap<string, string>): Graph {
  return new Gathering(trail, endings).gather();
}

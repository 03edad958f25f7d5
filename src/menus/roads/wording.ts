import type { RoadEdge } from '../../catalogue/roads.ts';
import * as roadsPhrases from '../../phrases/roads.ts';
import type { Exploration } from './exploration.ts';
import { nodeAt, type RoadIndex } from './road-index.ts';

/** What to call the places of a map, and what to say of them, without telling of what was not walked. */
export class Wording {
  readonly #index: RoadIndex;
  readonly #exploration: Exploration;
  readonly #names = new Map<number, string>();

  constructor(index: RoadIndex, exploration: Exploration) {
    this.#index = index;
    this.#exploration = exploration;
  }

  /** A name for a walked node. */
  nameOf(node: number): string {
    const known = this.#names.get(node);
    if (known !== undefined) return known;
    // A ring of scenes without titles must not ask round for one.
    this.#names.set(node, roadsPhrases.scene);
    const name = this.#make(node);
    this.#names.set(node, name);
    return name;
  }

  #make(node: number): string {
    const found = nodeAt(this.#index, node);
    if (found === null) return '';
    switch (found.kind) {
      case 'ending':
        return roadsPhrases.ending(found.title ?? roadsPhrases.end);
      case 'choice': {
        const labels = this.optionsOf(node).map(({ edge }) => edge.choice?.label ?? '');
        return roadsPhrases.choice([...new Set(labels)]);
      }
      case 'scene':
        return found.title ?? this.#untitled(node);
    }
  }

  /** What an untitled scene is called: after the option that led there, or the scene before it. */
  #untitled(node: number): string {
    const walked = (this.#index.into[node] ?? []).filter(({ number }) => this.#isWalked(number));
    const option = walked.find(({ edge }) => edge.choice !== null)?.edge.choice;
    if (option) return roadsPhrases.after(option.label);
    const before = walked[0];
    return before === undefined
      ? roadsPhrases.scene
      : roadsPhrases.furtherOn(this.nameOf(before.edge.from));
  }

  #isWalked(edge: number): boolean {
    return this.#exploration.edges[edge] !== 'never';
  }

  /** The options of a choice that this player has seen on offer. */
  optionsOf(node: number) {
    return (this.#index.out[node] ?? []).filter(({ number }) =>
      this.#exploration.offered.has(number),
    );
  }

  /** Where a node is in this player's roads, and where its ways lead. */
  describe(node: number): string {
    const { here, nodes } = this.#exploration;
    const found = nodeAt(this.#index, node);
    const told: string[] = [];
    if (node === here) told.push(roadsPhrases.youAreHere);
    else if (nodes[node] === 'past') told.push(roadsPhrases.earlier, ...this.#tellLeaving());
    if (found?.kind === 'choice') told.push(...this.#tellOptions(node));
    else if (found?.kind === 'scene') told.push(...this.#tellWays(node));
    return told.join(' ');
  }

  /** Whoever goes to another playthrough leaves the present one. */
  #tellLeaving(): string[] {
    return this.#exploration.trace.nodes.length > 0 ? [roadsPhrases.leaves] : [];
  }

  /** What a way leads to, in a sentence; null for a scene that has no name of its own. */
  #namely(node: number): string | null {
    const found = nodeAt(this.#index, node);
    if (found?.kind === 'choice') return roadsPhrases.someChoice;
    return found?.title == null ? null : this.nameOf(node);
  }

  #tellOptions(node: number): string[] {
    const told = new Map<string, string>();
    for (const { edge, number } of this.optionsOf(node)) {
      const label = edge.choice?.label ?? '';
      const name = this.#namely(edge.to);
      if (!this.#isWalked(number)) {
        if (!told.has(label)) told.set(label, roadsPhrases.notTaken(label));
      } else if (name === null) told.set(label, roadsPhrases.taken(label));
      else told.set(label, roadsPhrases.optionLeadsTo(label, name));
    }
    return [...told.values()];
  }

  #tellWays(node: number): string[] {
    const ways = this.#index.out[node] ?? [];
    const isKnown = ({ to }: RoadEdge) => nodeAt(this.#index, to)?.kind !== 'ending';
    const walked = ways.filter(({ number }) => this.#isWalked(number));
    const names = [...new Set(walked.map(({ edge }) => this.#namely(edge.to)))].filter(
      (name) => name !== null,
    );
    const told = names.length > 0 ? [roadsPhrases.leadsTo(names)] : [];
    const open = ways.filter(({ number, edge }) => !this.#isWalked(number) && isKnown(edge)).length;
    // A single way on is only the story that was not read yet.
    if (open > 0 && ways.length > 1) {
      told.push(roadsPhrases.open(open));
    }
    return told;
  }

  /** `1 of 2 endings`. */
  endings(): string {
    const { seen, all } = this.#exploration.endings;
    return roadsPhrases.endings(seen, all);
  }
}

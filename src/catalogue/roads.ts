/** What a place on the map is: a run of lines, an open choice, or the end of a road. */
type RoadKind = 'scene' | 'choice' | 'ending';

/** A place on the map; x and y are its middle, in map pixels. */
export interface RoadNode {
  /** Lasting as long as the knots are: made of place and order, never of words. */
  readonly id: string;
  readonly kind: RoadKind;
  /** Of a scene its `# scene:` title if it brings one, of an ending its title; null otherwise. */
  readonly title: string | null;
  /** Knot and stitch. */
  readonly place: string;
  /** Ids of beats by which a walked one is known: a scene's first lines, the last ones before a choice or end. */
  readonly marks: readonly string[];
  /** Id of the ending, null for what is none and for an end without a name. */
  readonly ending: string | null;
  readonly x: number;
  readonly y: number;
  /** Whether its name stands over it, not under it. */
  readonly above: boolean;
}

/** The option that an edge is. */
export interface RoadChoice {
  /** What the reader may call it; none when its label is only put together while playing. */
  readonly ids: readonly string[];
  /** Parts that are only known while playing are written `…`. */
  readonly label: string;
  readonly place: string;
  /** Middle of the room kept for the label. */
  readonly x: number;
  readonly y: number;
}

/** A way from one node to another; `from` and `to` are numbers of nodes. */
export interface RoadEdge {
  readonly from: number;
  readonly to: number;
  readonly choice: RoadChoice | null;
  /** True when only a variable decides at run time whether this way exists. */
  readonly guessed: boolean;
  /** x, y, x, y...: the bends of the line, in map pixels. */
  readonly points: readonly number[];
}

/** All roads of a story, drawn: from left to right, in the order of the list. */
export interface Roads {
  readonly nodes: readonly RoadNode[];
  readonly edges: readonly RoadEdge[];
  readonly width: number;
  readonly height: number;
}

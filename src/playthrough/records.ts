/** Values by id. A plain value: it never changes. Any `Map` is one. */
export interface Records<T> {
  readonly size: number;
  get(id: string): T | undefined;
  has(id: string): boolean;
  keys(): Iterable<string>;
  entries(): Iterable<readonly [id: string, value: T]>;
}

/** What must be known of records to tell what is in them; any `Set` of texts has it, too. */
type Listed<T> = Pick<Records<T>, 'entries'>;

/** One record more than there was, or another in its place. */
interface Step<T> {
  readonly id: string;
  /** What was there before; undefined where nothing was. */
  readonly before: T | undefined;
  readonly after: GrownRecords<T>;
}

/**
 * Records that have grown from others, one at a time. The newest of them hold all, so that one more costs the same
 * however many there are; older ones hold the way to the newest, for as long as somebody holds them.
 */
class GrownRecords<T> implements Records<T> {
  readonly size: number;
  #all: Map<string, T> | null;
  #next: Step<T> | null = null;

  constructor(all: Map<string, T>) {
    this.#all = all;
    this.size = all.size;
  }

  get(id: string): T | undefined {
    return this.#now.get(id);
  }

  has(id: string): boolean {
    return this.#now.has(id);
  }

  keys(): Iterable<string> {
    return this.#now.keys();
  }

  entries(): Iterable<readonly [id: string, value: T]> {
    return this.#now.entries();
  }

  with(id: string, value: T): GrownRecords<T> {
    // Where others have grown from these already, these go a way of their own.
    const all = this.#all ?? new Map(this.#now);
    const before = all.get(id);
    all.set(id, value);
    const after = new GrownRecords(all);
    if (this.#all !== null) this.#next = { id, before, after };
    this.#all = null;
    return after;
  }

  /** Has a value in another form that says the same. */
  reform(id: string, form: (value: T) => T): void {
    const value = this.#all?.get(id);
    if (value !== undefined) this.#all?.set(id, form(value));
  }

  /** What has come on the way to others, or to the newest; null where these have not grown into those. */
  stepsTo(others?: unknown): Step<T>[] | null {
    const steps: Step<T>[] = [];
    let step = this.#next;
    for (let at: GrownRecords<T> = this; at !== others && step !== null; step = at.#next) {
      steps.push(step);
      at = step.after;
    }
    return others === undefined || steps.at(-1)?.after === others ? steps : null;
  }

  /** All of them, as a map: where others have grown from these, what has come since is taken back. */
  get #now(): ReadonlyMap<string, T> {
    if (this.#all !== null) return this.#all;
    const steps = this.stepsTo() ?? [];
    const newest = steps.reduce<GrownRecords<T>>((_, { after }) => after, this);
    const all = new Map(newest.#all);
    for (const { id, before } of steps.reverse()) {
      if (before === undefined) all.delete(id);
      else all.set(id, before);
    }
    return all;
  }
}

/** The records with one more, or another in the place of one. */
export function withRecord<T>(records: Listed<T>, id: string, value: T): Records<T> {
  const grown =
    records instanceof GrownRecords ? records : new GrownRecords(new Map(records.entries()));
  return grown.with(id, value);
}

/** Has what is new in the newest records in a form that says the same and is smaller. */
export function reform<T>(before: Records<T>, after: Records<T>, form: (value: T) => T): void {
  if (!(after instanceof GrownRecords)) return;
  for (const [id] of changed(before, after)) after.reform(id, form);
}

/** What of some records is new, or other than before, each with what it was; undefined where it was not there. */
export function changed<T>(
  before: Listed<T>,
  after: Listed<T>,
): readonly (readonly [id: string, value: T, was: T | undefined])[] {
  if (before === after) return [];
  const steps: Step<T>[] | null = before instanceof GrownRecords ? before.stepsTo(after) : null;
  if (steps === null) {
    const were = new Map(before.entries());
    return [...after.entries()]
      .map(([id, value]) => [id, value, were.get(id)] as const)
      .filter(([, value, was]) => value !== was);
  }
  const newest = steps.at(-1)?.after;
  // Of several the first says what was there.
  const were = new Map<string, T | undefined>(
    steps.reverse().map((step) => [step.id, step.before]),
  );
  return [...were].reverse().flatMap(([id, was]) => {
    const value = newest?.get(id);
    return value === undefined || value === was ? [] : [[id, value, was] as const];
  });
}

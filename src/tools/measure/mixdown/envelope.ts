import type { Moved } from '../../../audio/fader.ts';

/** A value at a time; reached in a straight line from the one before, or with a jump. */
interface Corner {
  readonly time: number;
  readonly value: number;
  readonly jumps: boolean;
}

/** A parameter that is written down instead of heard. Times in seconds. */
export class Envelope implements Moved {
  #corners: Corner[] = [];

  /** To be called at that time: a ramp on its way has been heard as far as it came. */
  cancelScheduledValues(time: number): void {
    const value = this.reader()(time);
    const ahead = this.#corners.find((corner) => corner.time >= time);
    this.#corners = this.#corners.filter((corner) => corner.time < time);
    if (ahead?.jumps === false) this.#corners.push({ time, value, jumps: false });
  }

  setValueAtTime(value: number, time: number): void {
    this.#corners.push({ time, value, jumps: true });
  }

  linearRampToValueAtTime(value: number, time: number): void {
    this.#corners.push({ time, value, jumps: false });
  }

  /** Reads it from the beginning on; to be asked for times that only grow. */
  reader(): (time: number) => number {
    const corners = this.#corners;
    let next = 0;
    return (time) => {
      while (next < corners.length && (corners[next]?.time ?? 0) <= time) next += 1;
      const before = corners[next - 1];
      const after = corners[next];
      if (before === undefined) return after?.value ?? 0;
      if (after === undefined || after.jumps) return before.value;
      const share = (time - before.time) / (after.time - before.time);
      return before.value + (after.value - before.value) * share;
    };
  }
}

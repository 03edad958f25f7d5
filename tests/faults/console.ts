import type { Fault } from './fault.ts';

/** What a browser or Pixi says of drawing in software, whatever is broken. */
const ofDrawing: readonly RegExp[] = [
  /GPU stall|GL Driver Message|WebGL.*(software|deprecated)|SwiftShader/i,
  /^PixiJS Warning/,
];

/** What stands in the console and no fault that has come allows. */
export function unnamed(told: readonly string[], faults: readonly Fault[]): string[] {
  const named = [...ofDrawing, ...faults.flatMap(({ told: own = [] }) => own)];
  return [...new Set(told)].filter((text) => !named.some((pattern) => pattern.test(text)));
}

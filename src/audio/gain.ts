/** Stevens's power law: loudness grows with the 0.6th power of sound pressure. */
const loudnessExponent = 0.6;

/**
 * Amplitude for a volume as a listener reads it, so that half a slider sounds half as loud (about -10 dB).
 * @param share 0 silent, 1 as recorded; values outside are clamped.
 */
export function gainOf(share: number): number {
  return Math.min(1, Math.max(0, share)) ** (1 / loudnessExponent);
}

/** Samples a second of every recording, and of the audio clock. */
export const sampleRate = 48_000;

import { test } from 'vitest';
import { features, playFeature } from './play-feature.ts';

test.each(features)('%s is played as inkjs plays it', (name) => {
  playFeature(name, { roads: 30, seeds: 200 });
});

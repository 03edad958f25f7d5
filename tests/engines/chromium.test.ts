import { playedIn } from './suite.ts';

playedIn('chromium');

import { playedIn } from './suite.ts';

playedIn('firefox');

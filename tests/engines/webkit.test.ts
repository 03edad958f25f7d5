import { playedIn } from './suite.ts';

playedIn('webkit');

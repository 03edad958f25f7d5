// Howler without its spatial plugin: a panner node a voice is all the room this stage needs.
declare module 'howler/dist/howler.core.min.js' {
  export { Howl, Howler } from 'howler';
}

/** What a player may set; volumes and opacities run from 0 to 1. */
export interface Preferences {
  /** Letters a second; 0 shows a line at once. */
  readonly textSpeed: number;
  /** Whether the player has set that speed: it then holds with reduced motion, too. */
  readonly textSpeedChosen: boolean;
  /** Auto-forward: words a minute read in comfort. */
  readonly autoSpeed: number;
  /** Size of the words against the usual: 1 is usual. */
  readonly textSize: number;
  readonly boxOpacity: number;
  readonly master: number;
  readonly music: number;
  readonly ambience: number;
  readonly sounds: number;
  readonly voices: number;
  readonly muted: boolean;
  /** `system` follows the wish of the system. */
  readonly motion: 'system' | 'full' | 'reduced';
  readonly graphics: 'automatic' | 'full' | 'plain';
  /** Whether skipping runs through lines never read before. */
  readonly skipUnread: boolean;
  /** Whether lines read before look it. */
  readonly dimRead: boolean;
  /** How a story is read that is meant for a page. */
  readonly reading: 'page' | 'line';
  /** Captions for sounds. */
  readonly captions: 'automatic' | 'on' | 'off';
  /** What of the picture is told to those who hear the lines. */
  readonly descriptions: 'all' | 'places' | 'none';
  /** Whether lines and controls are read aloud by the browser. */
  readonly selfVoicing: boolean;
  /** Address of the voice that reads, as the browser has it (`voiceURI`); empty for its usual one. */
  readonly speechVoice: string;
  /** Speed and pitch of that voice against its usual: 1 is usual. */
  readonly speechRate: number;
  readonly speechPitch: number;
  /** Kinds of passages that are passed over. */
  readonly passOver: readonly string[];
}

export const defaultPreferences: Preferences = {
  textSpeed: 45,
  textSpeedChosen: false,
  autoSpeed: 180,
  textSize: 1,
  boxOpacity: 0.86,
  // Everything as it was recorded, but the sounds: blows fall on top of music.
  master: 1,
  music: 1,
  ambience: 1,
  sounds: 0.85,
  voices: 1,
  muted: false,
  motion: 'system',
  graphics: 'automatic',
  skipUnread: false,
  dimRead: true,
  reading: 'page',
  captions: 'automatic',
  descriptions: 'all',
  selfVoicing: false,
  speechVoice: '',
  speechRate: 1,
  speechPitch: 1,
  passOver: [],
};

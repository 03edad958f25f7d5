import type { Preferences } from '../../director/preferences.ts';
import { typefaces, typography } from '../../story/typography.ts';
import './look.css';

// Fetched where somebody wants another look than the story's own.

/** Who sets the words where nothing else is wished for. */
const usual = document.body.dataset.words;

/** Gives the page the look that its reader wishes for. */
export function applyLook({ contrast, ...text }: Preferences): void {
  const { documentElement: root, body } = document;
  const { lineHeight, page } = typography;
  const properties = {
    '--typeface': typefaces[text.typeface],
    '--line-spacing': text.lineSpacing,
    '--line-height': lineHeight * text.lineSpacing,
    '--page-line-height': page.lineHeight * text.lineSpacing,
    '--letter-spacing': `${text.letterSpacing}em`,
  };
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, `${value}`);
  const wanted = matchMedia('(prefers-contrast: more)').matches;
  const high = contrast === 'high' || (contrast === 'system' && wanted);
  const forced = matchMedia('(forced-colors: active)').matches;
  root.dataset.contrast = high ? 'high' : 'usual';
  root.toggleAttribute('data-light', getComputedStyle(root).getPropertyValue('--lit') === '#000');
  // A stage draws in the story's colours alone.
  if (high || forced) body.dataset.words = 'page';
  else if (usual === undefined) delete body.dataset.words;
}

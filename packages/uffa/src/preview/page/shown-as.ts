import type { ShownAs } from './messages';

/** What the pages show of a project with a problem, as the overlay and the index say it. */
export const shownAsTexts: Readonly<Record<ShownAs, string>> = {
  'as-before': 'The pages still show its last good build.',
  'as-it-is': 'The pages show it as it is.',
  nowhere: 'It is not on the pages.',
};

import type { VersionRange } from './version-range';

export const UNSTYLED = 'liferay-frontend-theme-unstyled';
export const STYLED = 'liferay-frontend-theme-styled';
export const CSS_COMMON = 'liferay-frontend-css-common';
export const BOURBON = 'bourbon';

/** `sass` is the same compiler in JavaScript, three to four times slower. */
export const COMPILERS = ['sass-embedded', 'sass'] as const;

/**
 * Versions that fit every release: of css-common the newest, of bourbon the one whose files are in Liferay's own jar,
 * of Sass the newest that builds what Liferay's 1.57 builds (theme.md 2.1, 2.4). From 1.67 on, Sass works out a `calc()`
 * with an interpolation, which was text before.
 */
export const recommended = { cssCommon: '6.0.8', bourbon: '4.2.3', sass: '1.66.1' } as const;

/** What can build themes: base themes of 7.4, the mixins that these are written with, and a Sass with `@import`. */
export const supported = {
  baseTheme: { from: '6.0.0', below: '7' },
  cssCommon: { from: '6.0.0', below: '7' },
  bourbon: { from: '4.2.0', below: '5' },
  sass: { from: recommended.sass, below: '2' },
} as const satisfies Readonly<Record<string, VersionRange>>;

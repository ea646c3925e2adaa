/** What made a text, as far as its text shows. */
export type Bundler = 'vite' | 'webpack' | 'parcel' | 'unknown';

const marks = {
  vite: /__vite|vite:preloadError/,
  webpack: /__webpack_|webpackChunk|webpackJsonp/,
  parcel: /parcelRequire/,
} as const;

/** Recognises a bundler by the names that its own code has. */
export function bundlerOf(text: string): Bundler {
  const bundlers = ['vite', 'webpack', 'parcel'] as const;
  return bundlers.find((bundler) => marks[bundler].test(text)) ?? 'unknown';
}

/**
 * The rooms of a package in the order of the data (docs/architecture.md): each may import those before it and the
 * shared files. A room that stands in `apart` of another may not be imported by it although it comes earlier.
 */
export const houses = [
  {
    source: 'packages/uffa/src',
    shared: ['diagnostics', 'entry'],
    rooms: [
      'java-text',
      'globs',
      'files',
      'packed-files',
      'discover',
      'manifest',
      'extension-types',
      'plan',
      'theme',
      'archive',
      'checks',
      'packaging',
      'deploy',
      'cli',
    ],
    // It has never heard of Liferay.
    apart: {
      'packed-files': ['java-text', 'globs'],
      archive: ['java-text', 'globs', 'discover', 'manifest', 'extension-types', 'plan', 'theme'],
    },
    /** What other packages see: for them, and for the command line's entry, but for no room. */
    entries: ['index', 'inference'],
  },
];

/**
 * The rooms of the packages in the order of the data (docs/architecture.md): each may import those before it and the
 * shared files. A room that stands in `apart` of another may not be imported by it although it comes earlier. A house
 * may stand in a room of another.
 */
export const houses = [
  {
    source: 'packages/uffa/src',
    shared: ['diagnostics', 'entry'],
    rooms: [
      'values',
      'java-text',
      'globs',
      'files',
      'zip',
      'yaml',
      'yaml-edit',
      'discover',
      'manifest',
      'extension-types',
      'plan',
      'workspace',
      'theme',
      'java',
      'catalogue',
      'checks',
      'packaging',
      'inspect',
      'merge',
      'retarget',
      'fixes',
      'deploy',
      'live',
      'doctor',
      'provenance',
      'oci',
      'kubernetes',
      'diff',
      'portal-client',
      'pull',
      'status',
      'preview',
      'cli',
    ],
    // It has never heard of Liferay.
    apart: { zip: ['values', 'java-text', 'globs'] },
    /** What other packages see: for them, and for the command line's entry, but for no room. */
    entries: ['index', 'inference', 'delivery'],
  },
  {
    source: 'packages/uffa/src/zip',
    shared: [],
    rooms: ['pack', 'container', 'read', 'write'],
    apart: {},
    entries: [],
  },
  {
    source: 'packages/uffa/src/preview',
    shared: ['people'],
    rooms: ['site', 'page', 'data', 'server', 'check', 'run'],
    // What answers a page's calls knows nothing of the page.
    apart: { data: ['site', 'page'] },
    entries: [],
  },
  {
    source: 'packages/nx-liferay/src',
    shared: ['plugin-name', 'package-directory', 'print'],
    rooms: ['workspace', 'manifests', 'prune', 'vite', 'graph', 'recall', 'executors', 'generators', 'migrations'],
    apart: {},
    entries: ['plugin'],
  },
  {
    source: 'packages/nx-liferay/src/graph',
    shared: ['target-kind', 'input', 'packager-node', 'option-values', 'target-options', 'options'],
    rooms: ['facts', 'inputs', 'targets'],
    apart: {},
    entries: ['create-nodes', 'create-dependencies', 'infer-nodes'],
  },
];

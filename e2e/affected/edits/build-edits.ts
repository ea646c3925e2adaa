import { taskReasons as tasks, projectReasons } from '../reasons';
import { bundlers, noArchive, owners } from '../scopes';
import { ofKind, type Shop } from '../shop';
import type { Random } from '../random';
import { append, appendIn, type Edit } from './edit';

const projects = [projectReasons.wholeProject];

/** Edits of what builds read, or might. */
export const buildEdits: readonly Edit[] = [
  {
    kind: 'a source that a build bundles',
    make: appendIn('element', 'src/index.js', "console.log('more');\n"),
    changes: bundlers,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a comment that the build takes out',
    make: appendIn('element', 'src/index.js', '// As it was.\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.build], projects },
  },
  {
    kind: 'the README of a project with a build',
    make: appendIn('element', 'README.md', 'Read me.\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.build], projects },
  },
  {
    kind: 'a test that `production` leaves out',
    make: appendIn('element', 'test/index.test.js', "import 'node:assert';\n"),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'the package.json of a project with a build',
    make: (shop, { oneOf }) => ({
      rewrite: {
        [`${oneOf(ofKind(shop, 'element')).path}/package.json`]: (text) =>
          text.replace('"private": true', '"private": true,\n  "description": "An element"'),
      },
    }),
    changes: noArchive,
    inVain: { tasks: [tasks.build], projects },
  },
  {
    kind: 'a bundled library',
    make: () => append('libs/format/src/index.js', 'export const more = true;\n'),
    changes: bundlers,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a library that a bundled library imports',
    make: () => append('libs/tokens/src/index.js', 'export const more = true;\n'),
    changes: bundlers,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a library with a build of its own',
    make: () => append('libs/icons/src/index.js', 'export const more = true;\n'),
    changes: bundlers,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'the README of a bundled library',
    make: () => append('libs/tokens/README.md', 'Read me.\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.build], projects },
  },
  {
    kind: 'the test of a bundled library',
    make: () => append('libs/tokens/test/index.test.js', "import 'node:assert';\n"),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a library that nobody bundles',
    make: () => append('libs/unused/src/index.js', 'export const more = true;\n'),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a source that a target of your own reads',
    make: appendIn('task', 'src/index.js', "console.log('more');\n"),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a file that this target does not read',
    make: appendIn('task', 'README.md', 'Read me.\n'),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'the yaml of an OAuth application to which others refer',
    make: (shop, random) =>
      append(`${referredTo(shop, random)}/client-extension.yaml`, '  description: Ours\n'),
    changes: owners,
    inVain: { tasks: [tasks.reference], projects },
  },
  {
    kind: 'the README of an OAuth application to which others refer',
    make: (shop, random) => append(`${referredTo(shop, random)}/README.md`, 'Read me.\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.reference], projects },
  },
];

/** The directory of an application to which a project with a build refers. */
function referredTo(shop: Shop, { oneOf }: Random): string {
  const reference = oneOf(ofKind(shop, 'bot')).dependencies.find(({ by }) => by === 'reference');
  return `client-extensions/${reference?.on ?? ''}`;
}

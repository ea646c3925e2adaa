import { taskReasons as tasks, projectReasons } from '../reasons';
import { noArchive, owners, readers } from '../scopes';
import { ofKind } from '../shop';
import { append, appendIn, writeIn, type Edit } from './edit';

const projects = [projectReasons.wholeProject];

/** Edits of files in one project that has no build. */
export const projectEdits: readonly Edit[] = [
  {
    kind: 'a README that is not packaged',
    make: appendIn('stylesheet', 'README.md', 'Read me.\n'),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a README that is packaged',
    make: appendIn('whole', 'README.md', 'Read me.\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a test that is packaged',
    make: appendIn('whole', 'test/page.test.js', '// More to come.\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a packaged file',
    make: appendIn('stylesheet', 'assets/style.css', 'a { color: teal }\n'),
    changes: readers,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a file that another project packages, too',
    make: (shop, { oneOf }) =>
      append(`${sourceOf(oneOf(ofKind(shop, 'reader')))}/assets/print.css`, 'p {}\n'),
    changes: readers,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'the README of a project from which another packages files',
    make: (shop, { oneOf }) => append(`${sourceOf(oneOf(ofKind(shop, 'reader')))}/README.md`, 'Read me.\n'),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'an added file that only a pattern reaches',
    make: writeIn('settings', 'config/regions/south/coast.json', '{}\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'an added file that no pattern reaches',
    make: writeIn('settings', 'config/regions/south/coast.txt', 'Not packaged.\n'),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a deleted file that was packaged',
    make: (shop, { oneOf }) => ({
      remove: [`${oneOf(ofKind(shop, 'settings')).path}/config/regions/north.json`],
    }),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a deleted file that was not packaged',
    make: (shop, { oneOf }) => ({ remove: [`${oneOf(ofKind(shop, 'settings')).path}/config/notes.txt`] }),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a renamed file that is packaged',
    make: (shop, { oneOf }) => {
      const { path, files } = oneOf(ofKind(shop, 'stylesheet'));
      return {
        remove: [`${path}/assets/print.css`],
        write: { [`${path}/assets/paper.css`]: files['assets/print.css'] ?? '' },
      };
    },
    changes: readers,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a file that becomes executable',
    make: (shop, { oneOf }) => ({ executable: [`${oneOf(ofKind(shop, 'service')).path}/bin/start.sh`] }),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a file of an editor, `assets/style.css~`',
    make: writeIn('stylesheet', 'assets/style.css~', 'a {}\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.leftOut], projects },
  },
  {
    kind: 'a .gitignore in a project',
    make: writeIn('stylesheet', '.gitignore', '*.tmp\n'),
    changes: noArchive,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a property in client-extension.yaml',
    make: appendIn('settings', 'client-extension.yaml', '  description: Settings\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a comment in client-extension.yaml',
    make: appendIn('stylesheet', 'client-extension.yaml', '# Ask before you change colours.\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.sameMeaning], projects },
  },
  {
    kind: 'a profile, packaged without it',
    make: appendIn('profiled', 'client-extension.dev.yaml', '  description: For developers\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.otherProfile], projects },
  },
  {
    kind: 'a profile, packaged under it',
    profile: 'dev',
    make: appendIn('profiled', 'client-extension.dev.yaml', '  description: For developers\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'an added profile, packaged without it',
    make: (shop, { oneOf }) => {
      const { path, name } = oneOf(ofKind(shop, 'stylesheet'));
      return { write: { [`${path}/client-extension.uat.yaml`]: `${name}:\n  description: For tests\n` } };
    },
    changes: noArchive,
    inVain: { tasks: [tasks.otherProfile], projects },
  },
  {
    kind: 'a value in LCP.json',
    make: (shop, { oneOf }) => ({
      rewrite: {
        [`${oneOf(ofKind(shop, 'service')).path}/LCP.json`]: (text) => text.replace('256', '512'),
      },
    }),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'quotes in client-extension.yaml that mean nothing',
    make: (shop, { oneOf }) => ({
      rewrite: {
        [`${oneOf(ofKind(shop, 'profiled')).path}/client-extension.yaml`]: (text) =>
          text.replace('url: style.css', 'url: "style.css"'),
      },
    }),
    changes: noArchive,
    inVain: { tasks: [tasks.sameMeaning], projects },
  },
  {
    kind: 'a Dockerfile',
    make: appendIn('service', 'Dockerfile', 'EXPOSE 3001\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'an added liferay-plugin-package.properties',
    make: writeIn('batch', 'liferay-plugin-package.properties', 'long-description=Items\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'batch data',
    make: writeIn('batch', 'batch/more.batch-engine-data.json', '{ "configuration": {}, "items": [] }\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a page of a site initializer',
    make: writeIn('site', 'site-initializer/layouts/home/page.json', '{}\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'a translation',
    make: appendIn('language', 'Language_de.properties', 'bye=Ade\n'),
    changes: owners,
    inVain: { tasks: [], projects },
  },
  {
    kind: 'the package.json of a project without a build',
    make: (shop, { oneOf }) => ({
      rewrite: {
        [`${oneOf(ofKind(shop, 'stylesheet')).path}/package.json`]: (text) => text.replace('Colours', 'Inks'),
      },
    }),
    changes: noArchive,
    inVain: { tasks: [tasks.configuration], projects },
  },
  {
    kind: 'an added project.json',
    make: writeIn('settings', 'project.json', '{ "tags": ["settings"] }\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.configuration], projects },
  },
];

function sourceOf({ dependencies }: { readonly dependencies: readonly { readonly on: string }[] }): string {
  return `client-extensions/${dependencies[0]?.on ?? ''}`;
}

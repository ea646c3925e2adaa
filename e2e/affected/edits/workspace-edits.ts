import { json, stylesheet } from '../plain-projects';
import { taskReasons as tasks, projectReasons } from '../reasons';
import { everyArchive, isOwner, noArchive, owners } from '../scopes';
import { ofKind, type Shop } from '../shop';
import { append, type Edit } from './edit';

const added = stylesheet('shop-stylesheet-new');

/** Edits of the workspace's own files, and of which projects there are. */
export const workspaceEdits: readonly Edit[] = [
  {
    kind: 'a file outside all projects',
    make: () => append('docs/guide.md', 'More.\n'),
    changes: noArchive,
    inVain: { tasks: [], projects: [] },
  },
  {
    kind: "the root package.json's scripts",
    make: () => ({ rewrite: { 'package.json': (text) => text.replace('echo hello', 'echo bye') } }),
    changes: noArchive,
    inVain: { tasks: [], projects: [] },
  },
  {
    kind: "nx.json's named inputs",
    make: () => rewriteNxJson({ namedInputs: { production: ['default'] } }),
    changes: noArchive,
    inVain: { tasks: [tasks.everyTask], projects: [projectReasons.nxJson] },
  },
  {
    kind: 'a setting in nx.json that concerns no archive',
    make: () => rewriteNxJson({ parallel: 2 }),
    changes: noArchive,
    inVain: { tasks: [tasks.everyTask], projects: [projectReasons.nxJson] },
  },
  {
    kind: "the plugin's options in nx.json",
    make: () =>
      rewriteNxJson({ plugins: [{ plugin: 'nx-liferay', options: { virtualInstanceId: 'able' } }] }),
    changes: everyArchive,
    inVain: { tasks: [], projects: [] },
  },
  {
    kind: 'the .gitignore of the workspace',
    make: () => append('.gitignore', '*.tmp\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.everyTask], projects: [] },
  },
  {
    kind: 'a comment in gradle.properties',
    make: () => append('gradle.properties', '# Ours.\n'),
    changes: noArchive,
    inVain: { tasks: [tasks.gradleProperties], projects: [projectReasons.namedFile] },
  },
  {
    kind: 'the virtual instance in gradle.properties',
    make: () => append('gradle.properties', 'liferay.virtual.instance.id=able\n'),
    changes: everyArchive,
    inVain: { tasks: [], projects: [] },
  },
  {
    kind: 'an id that another project has, so that neither can be packaged',
    make: (shop, { oneOf }) =>
      append(
        `${oneOf(ofKind(shop, 'stylesheet')).path}/client-extension.yaml`,
        `${firstSettings(shop)}:\n  type: staticContent\n`,
      ),
    changes: {
      words: 'of both projects',
      includes: (project, change, shop) =>
        isOwner(project, change, shop) || project.name === firstSettings(shop),
    },
    inVain: { tasks: [], projects: [projectReasons.wholeProject] },
  },
  {
    kind: 'an added project',
    make: () => ({
      write: Object.fromEntries(
        Object.entries(added.files).flatMap(([file, text]) =>
          file === 'package.json' ? [] : [[`${added.path}/${file}`, text]],
        ),
      ),
    }),
    adds: [added],
    changes: owners,
    inVain: { tasks: [], projects: [] },
  },
  {
    kind: 'a deleted project',
    make: (shop, { oneOf }) => {
      const { path, files } = oneOf(ofKind(shop, 'site'));
      return { remove: Object.keys(files).map((file) => `${path}/${file}`) };
    },
    changes: { ...owners, words: 'that which is gone' },
    inVain: { tasks: [tasks.deletedProject], projects: [projectReasons.deletedProject] },
  },
];

function rewriteNxJson(members: object) {
  return {
    rewrite: { 'nx.json': (text: string) => json({ ...(JSON.parse(text) as object), ...members }) },
  };
}

function firstSettings(shop: Shop): string {
  return ofKind(shop, 'settings')[0]?.name ?? '';
}

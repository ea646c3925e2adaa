import { lockedPackage } from '../built-projects';
import { json } from '../plain-projects';
import { taskReasons as tasks, projectReasons } from '../reasons';
import { noArchive, owners, type Scope } from '../scopes';
import { ofKind, reachedFrom } from '../shop';
import type { Edit } from './edit';

const update = ['update', lockedPackage.name];

/** Those whose build bundles the package, and those that package such a build's work. */
const bundlersOfPackage: Scope = {
  words: 'of those whose builds bundle the package',
  includes: (project, _change, shop) => {
    const reached = reachedFrom(shop, project, 'code');
    const bundled = [project, ...shop.extensions.filter(({ name }) => reached.has(name))];
    return bundled.some(({ files }) => files['src/index.js']?.includes(`'${lockedPackage.name}/`));
  },
};

/** Edits of lock files and of what the root package.json depends on. */
export const packageEdits: readonly Edit[] = [
  {
    kind: "one package's version in the lock file",
    make: () => ({ npm: update }),
    changes: bundlersOfPackage,
    inVain: { tasks: [tasks.everyPackage, tasks.anyUpdate], projects: [projectReasons.lockFile] },
  },
  {
    kind: 'the same with `projectsAffectedByDependencyUpdates: "auto"`',
    before: {
      rewrite: {
        'nx.json': (text) =>
          json({
            ...(JSON.parse(text) as object),
            pluginsConfig: { '@nx/js': { projectsAffectedByDependencyUpdates: 'auto' } },
          }),
      },
    },
    make: () => ({ npm: update }),
    changes: bundlersOfPackage,
    inVain: { tasks: [tasks.everyPackage] },
  },
  {
    kind: 'a dependency added to the root package.json',
    make: () => ({ npm: ['install', '--save-dev', 'kleur@4'] }),
    changes: noArchive,
    inVain: { tasks: [tasks.everyPackage, tasks.anyUpdate], projects: [projectReasons.lockFile] },
  },
  {
    kind: 'the version of nx-liferay and uffa',
    make: (_shop, _random, { later }) => ({ npm: ['install', '--save-dev', ...later] }),
    changes: noArchive,
    inVain: { tasks: [tasks.packager], projects: [projectReasons.lockFile] },
  },
  {
    kind: "a package's version in a project's own lock file",
    make: (shop, { oneOf }) => {
      const { path } = oneOf(ofKind(shop, 'own-lock'));
      const upgrade = (text: string) =>
        text.replace('"version": "1.0.0"\n    }\n  }', '"version": "1.1.0"\n    }\n  }');
      return {
        rewrite: {
          [`${path}/package-lock.json`]: upgrade,
          [`${path}/vendor/stamp/package.json`]: (text) => text.replace('1.0.0', '1.1.0'),
        },
      };
    },
    changes: owners,
    inVain: { tasks: [], projects: [] },
  },
];

import { changedPaths } from './change';
import { everyArchive, isOwner, leadsToOwner, type Scope } from './scopes';

/** Why a project is selected although its archive stays what it was. */
export interface Reason extends Scope {
  /** Its name in the tables of docs/affected.md. */
  readonly id: string;
}

const every = everyArchive.includes;

/** Nx selects tasks: those whose inputs a change reaches. */
export const taskReasons = {
  everyTask: {
    id: 'every task',
    words: 'Nx itself hashes `nx.json` and `.gitignore` into every task.',
    includes: every,
  },
  deletedProject: {
    id: 'deleted project',
    words:
      'Where a file is deleted that made a project, Nx selects everything: nobody knows who depended on it.',
    includes: every,
  },
  build: {
    id: 'build',
    words:
      'A build may read every file of its project and of those it depends on; nothing says which it does read, or that its work stays the same.',
    includes: (project, change, shop) =>
      (project.hashes === 'what-it-builds' && isOwner(project, change, shop)) ||
      (project.hashes !== 'what-it-packages' && leadsToOwner('code', 'source')(project, change, shop)),
  },
  reference: {
    id: 'reference',
    words:
      'A build hashes what its project depends on, and Nx has one kind of dependency: that on a service or an OAuth application counts, too.',
    includes: (project, change, shop) =>
      project.hashes !== 'what-it-packages' &&
      leadsToOwner('code', 'source', 'reference')(project, change, shop),
  },
  everyPackage: {
    id: 'every package',
    words: 'A build may use every package of the lock file.',
    includes: ({ hashes, kind }) => hashes !== 'what-it-packages' && kind !== 'own-lock',
  },
  anyUpdate: {
    id: 'any update',
    words:
      'uffa and the packages that it needs are inputs of every archive, and with `projectsAffectedByDependencyUpdates: "all"`, which is the default, Nx does not look which package of the lock file has changed.',
    includes: every,
  },
  packager: {
    id: 'packager',
    words: 'Another version of uffa may package otherwise.',
    includes: every,
  },
  gradleProperties: {
    id: 'gradle.properties',
    words: 'Every project reads the properties of the workspace.',
    includes: every,
  },
  sameMeaning: {
    id: 'same meaning',
    words: 'The file is read, and Nx compares files, not what they mean.',
    includes: isOwner,
  },
  otherProfile: {
    id: 'other profile',
    words:
      'A target has the same inputs under every profile, and all profiles are checked whichever is packaged.',
    includes: isOwner,
  },
  leftOut: {
    id: 'left out',
    words:
      "Gradle's default excludes (`.DS_Store`, `*~` ...) are not taken out of the inputs: some forty patterns more in every target, for files that are seldom committed.",
    includes: isOwner,
  },
  configuration: {
    id: 'configuration',
    words:
      "`project.json` and `package.json` hold the project's configuration, which Nx hashes into its tasks.",
    includes: isOwner,
  },
} satisfies Readonly<Record<string, Reason>>;

/** Nx selects whole projects: those that a changed file lies in, and all that depend on them. */
export const projectReasons = {
  wholeProject: {
    id: 'whole project',
    words: 'Any file of a project selects the project and all that depend on it, for whatever reason.',
    includes: (project, change, shop) =>
      isOwner(project, change, shop) || leadsToOwner('code', 'source', 'reference')(project, change, shop),
  },
  namedFile: {
    id: 'named file',
    words: 'A file of the workspace that any target names as an input selects the project.',
    includes: (_project, change) => changedPaths(change).includes('gradle.properties'),
  },
  nxJson: {
    id: 'nx.json',
    words: 'Nx selects everything for a change of `nx.json`.',
    includes: every,
  },
  lockFile: {
    id: 'lock file',
    words:
      'Nx selects everything for a change of the lock file, unless told otherwise by `projectsAffectedByDependencyUpdates`.',
    includes: every,
  },
  deletedProject: taskReasons.deletedProject,
} satisfies Readonly<Record<string, Reason>>;

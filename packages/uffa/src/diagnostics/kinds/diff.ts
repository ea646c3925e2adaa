import { kind } from '../kind';

/** Why two archives cannot be compared. */
export const diffKinds = {
  'diff-not-deployed': kind<{ archive: string }>({
    severity: 'error',
    title: 'Archive not deployed',
    message: ({ archive }) => `${archive} does not exist, so there is nothing to compare the project with.`,
    fix: () => 'Name the Liferay with "--home", or deploy the project first.',
  }),
  'diff-output-unknown': kind<{ revision: string; reason: string }>({
    severity: 'warning',
    title: 'Build output of a revision unknown',
    message: ({ revision, reason }) =>
      `git does not have what a build made at ${revision}: ${reason.replace(/\.+$/, '')}.`,
    fix: () => 'Compare with an archive that was packaged at that revision.',
  }),
  'diff-project-not-at-revision': kind<{ project: string; revision: string }>({
    severity: 'error',
    title: 'Project missing at the revision',
    message: ({ project, revision }) => `${project} is not a client extension project at ${revision}.`,
    fix: () => 'Name a revision that has the project, and the project by the path that it has now.',
  }),
  'diff-revision-unknown': kind<{ revision: string }>({
    severity: 'error',
    title: 'Unknown revision',
    message: ({ revision }) => `"${revision}" is not a commit of the repository.`,
    fix: () => 'Name a commit, branch or tag. In a shallow clone, fetch more of the history first.',
  }),
  'diff-revision-unreadable': kind<{ revision: string; reason: string }>({
    severity: 'error',
    title: 'Unreadable revision',
    message: ({ revision, reason }) =>
      `git cannot give the files of ${revision} (${reason.replace(/\.+$/, '')}).`,
    fix: () => 'Check the repository with git fsck, and fetch what is missing.',
  }),
  'diff-side-unusable': kind<{ side: string }>({
    severity: 'error',
    title: 'Side with errors',
    message: ({ side }) => `${side} has errors, so it cannot be compared.`,
    fix: () => 'Correct the other errors that are reported, or compare with something else.',
  }),
  'diff-side-unknown': kind<{ path: string; there: 'no' | 'yes' }>({
    severity: 'error',
    title: 'Nothing to compare',
    message: ({ path, there }) =>
      there === 'no'
        ? `${path} does not exist.`
        : `${path} is not an archive, a directory with what an archive holds, or a client extension project.`,
    fix: ({ there }) =>
      there === 'no'
        ? 'Name a .zip file, a directory or a project. For a revision of git, write "uffa diff <project> --since <revision>".'
        : 'Name a .zip file, a directory like the one that uffa assemble writes, or a project.',
  }),
  'diff-sides-wrong': kind<{ given: number; expected: number; usage: string }>({
    severity: 'error',
    title: 'Wrong number of arguments',
    message: ({ given, expected }) =>
      `uffa diff needs ${expected === 1 ? 'one project' : 'two paths'} here, and ${given === 1 ? 'one is' : `${given} are`} given.`,
    fix: ({ usage }) => `Write "uffa diff ${usage}".`,
  }),
  'diff-since-and-deployed': kind<object>({
    severity: 'error',
    title: 'Two things to compare with',
    message: () => '"--since" and "--deployed" each name what the project is compared with.',
    fix: () => 'Leave one of them out.',
  }),
  'diff-stopped': kind<object>({
    severity: 'error',
    title: 'Stopped while comparing',
    message: () => 'The comparison was stopped.',
    fix: () => 'Run again; nothing was changed.',
  }),
  'diff-without-git': kind<object>({
    severity: 'error',
    title: 'git not found',
    message: () => 'git, which knows the files of a revision, cannot be found.',
    fix: () => 'Install git, or compare with an archive instead of a revision.',
  }),
  'diff-without-repository': kind<{ reason: string }>({
    severity: 'error',
    title: 'Project outside a repository',
    message: ({ reason }) => `git finds no repository around the project (${reason.replace(/\.+$/, '')}).`,
    fix: () => 'Name a project of a git repository, or compare two archives.',
  }),
};

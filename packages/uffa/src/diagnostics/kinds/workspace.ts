import { kind } from '../kind';

export const workspaceKinds = {
  'workspace-settings-unreadable': kind<{ file: string; reason: string }>({
    severity: 'error',
    title: 'Unreadable gradle.properties',
    message: ({ file, reason }) => `${file} cannot be read (${reason}).`,
    fix: ({ file }) => `Make ${file} a file that you may read, or remove it: a workspace needs none.`,
  }),
  'project-file-misnamed': kind<{ file: string; expected: string }>({
    severity: 'warning',
    title: 'Wrong letter case in a file name',
    message: ({ file, expected }) => `${file} is not read: only ${expected} is.`,
    fix: ({ expected }) => `Rename it to ${expected}, with "git mv" so that Git notices.`,
  }),
  'manifest-file-misnamed': kind<{ file: string }>({
    severity: 'warning',
    title: 'Misnamed project file',
    message: ({ file }) => `${file} does not make a project: only a file named client-extension.yaml does.`,
    fix: () => 'Rename it to client-extension.yaml.',
  }),
  'search-directory-missing': kind<{ directory: string; instead?: string }>({
    severity: 'warning',
    title: 'Search directory not found',
    message: ({ directory }) => `No directory matches "${directory}", where projects are to be looked for.`,
    fix: ({ instead }) =>
      `Write ${instead === undefined ? 'an existing directory' : `"${instead}"`} in the plugin option "directories" in nx.json, or in liferay.workspace.client-extension.dir in gradle.properties.`,
  }),
  'search-directory-is-project': kind<{ directory: string; instead: string }>({
    severity: 'warning',
    title: 'Search directory is a project',
    message: ({ directory }) =>
      `"${directory}" is a project itself: projects are looked for in the directories below it.`,
    fix: ({ instead }) =>
      `Write "${instead}" in the plugin option "directories" in nx.json, or in liferay.workspace.client-extension.dir in gradle.properties.`,
  }),
  'exclude-matches-nothing': kind<{ glob: string; instead?: string }>({
    severity: 'warning',
    title: 'Exclude pattern without a match',
    message: ({ glob }) => `The exclude pattern "${glob}" matches no project.`,
    fix: ({ instead }) =>
      instead === undefined
        ? 'Correct it in the plugin option "exclude" in nx.json, or in liferay.workspace.dir.excludes.globs in gradle.properties, or remove it.'
        : `Write "${instead}" in the plugin option "exclude" in nx.json, or in liferay.workspace.dir.excludes.globs in gradle.properties.`,
  }),
  'nested-copy-skipped': kind<{ directory: string; kind: 'worktree' | 'clone' }>({
    severity: 'info',
    title: 'Copy of the workspace skipped',
    message: ({ directory, kind }) =>
      kind === 'worktree'
        ? `${directory} is a git worktree: it is not searched for projects.`
        : `${directory} is a clone of a workspace: it is not searched for projects.`,
    fix: ({ directory }) =>
      `Nothing has to be done. To work on its projects, run the command in ${directory}.`,
  }),
  'directory-unreadable': kind<{ directory: string; reason: string }>({
    severity: 'warning',
    title: 'Unreadable directory',
    message: ({ directory, reason }) => `The directory ${directory} cannot be searched (${reason}).`,
    fix: () => 'Give yourself the right to read it, or exclude it.',
  }),
  'exclude-glob-invalid': kind<{ glob: string; reason: string }>({
    severity: 'error',
    title: 'Invalid exclude pattern',
    message: ({ glob, reason }) => `The exclude pattern ${glob} is not a valid glob: ${reason}.`,
    fix: () =>
      'Correct liferay.workspace.dir.excludes.globs in gradle.properties, or the plugin option "exclude".',
  }),
};

import { kind } from '../kind';

export const workspaceKinds = {
  'workspace-settings-unreadable': kind<{ file: string; reason: string }>({
    severity: 'error',
    title: 'gradle.properties cannot be read',
    message: ({ file, reason }) => `${file} cannot be read (${reason}).`,
    remedy: ({ file }) => `Make ${file} a file that you may read, or remove it: a workspace needs none.`,
  }),
  'project-file-misnamed': kind<{ file: string; expected: string }>({
    severity: 'warning',
    title: 'A file whose name is in the wrong case',
    message: ({ file, expected }) =>
      `${file} is not read on Linux, where only ${expected} is; other systems find it.`,
    remedy: ({ expected }) => `Rename it to ${expected}, with "git mv" so that Git notices.`,
  }),
  'manifest-file-misnamed': kind<{ file: string }>({
    severity: 'warning',
    title: 'A project file under another name',
    message: ({ file }) => `${file} makes no project: only a file named client-extension.yaml does.`,
    remedy: () => 'Rename it to client-extension.yaml.',
  }),
  'search-directory-missing': kind<{ directory: string }>({
    severity: 'warning',
    title: 'A directory to search does not exist',
    message: ({ directory }) =>
      `The directory ${directory}, where projects are to be looked for, does not exist.`,
    remedy: () =>
      'Correct liferay.workspace.client-extension.dir in gradle.properties, or the plugin option "directories".',
  }),
  'nested-copy-skipped': kind<{ directory: string; kind: 'worktree' | 'clone' }>({
    severity: 'info',
    title: 'A copy of the workspace inside itself',
    message: ({ directory, kind }) =>
      kind === 'worktree'
        ? `${directory} is a git worktree: it is not searched for projects.`
        : `${directory} is a clone of a workspace: it is not searched for projects.`,
    remedy: ({ directory }) =>
      `Nothing has to be done. To work on its projects, run the command in ${directory}.`,
  }),
  'directory-unreadable': kind<{ directory: string; reason: string }>({
    severity: 'warning',
    title: 'A directory cannot be searched',
    message: ({ directory, reason }) => `The directory ${directory} cannot be searched (${reason}).`,
    remedy: () => 'Give yourself the right to read it, or exclude it.',
  }),
  'exclude-glob-invalid': kind<{ glob: string; reason: string }>({
    severity: 'error',
    title: 'An exclude pattern that is no glob',
    message: ({ glob, reason }) => `The exclude pattern ${glob} is no glob: ${reason}.`,
    remedy: () =>
      'Correct liferay.workspace.dir.excludes.globs in gradle.properties, or the plugin option "exclude".',
  }),
};

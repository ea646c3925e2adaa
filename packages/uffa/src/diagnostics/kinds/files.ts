import { kind } from '../kind';
import { sizeText } from '../size-text';

/** What can be at a path besides a regular file. */
export type OtherThan = 'directory' | 'named pipe' | 'device' | 'socket';

/** What can be wrong with any file or directory that is read, or that is about to be written. */
export const fileKinds = {
  'file-unreadable': kind<{ file: string; reason: string }>({
    severity: 'error',
    title: 'Unreadable file',
    message: ({ file, reason }) => `${file} cannot be read (${reason}).`,
    fix: ({ file }) => `Make ${file} a file that you may read, or remove it.`,
  }),
  'link-broken': kind<{ source: string }>({
    severity: 'error',
    title: 'Broken symbolic link',
    message: ({ source }) => `${source} is a symbolic link to something that does not exist.`,
    fix: ({ source }) => `Correct or remove the link ${source}.`,
  }),
  'link-circle': kind<{ source: string }>({
    severity: 'warning',
    title: 'Circular symbolic link',
    message: ({ source }) =>
      `A symbolic link makes ${source} a directory that contains itself. It is not followed there.`,
    fix: ({ source }) => `Remove the link, or keep ${source} out of what is packaged.`,
  }),
  'output-through-link': kind<{ output: string }>({
    severity: 'error',
    title: 'Output behind a symbolic link',
    message: ({ output }) =>
      `${output} was not written: a symbolic link leads from it to another place, and what is there would be replaced.`,
    fix: ({ output }) =>
      `Remove the link at ${output}, or at one of the directories above it. The directory is made again.`,
  }),
  'source-changed': kind<{ path?: string; file: string }>({
    severity: 'error',
    title: 'File changed while it was packaged',
    message: ({ path, file }) =>
      path === undefined
        ? `${file} was replaced while it was read.`
        : `${file} has changed while it was written to "${path}" in the archive.`,
    fix: () => 'Wait until what builds the file is done, or stop the watcher, and run again.',
  }),
  'source-not-a-file': kind<{ file: string; is: OtherThan }>({
    severity: 'error',
    title: 'Not a regular file',
    message: ({ file, is }) => `${file} is a ${is}; a regular file was expected.`,
    fix: ({ file }) => `Put a file in the place of ${file}, or remove it.`,
  }),
  'source-outside-workspace': kind<{ source: string }>({
    severity: 'error',
    title: 'Source outside the workspace',
    message: ({ source }) => `${source} is outside the workspace, or a symbolic link leads from it to there.`,
    fix: () =>
      'Copy it into the workspace: what is not in the workspace cannot be hashed, so the cache would be wrong.',
  }),
  'source-too-large': kind<{ file: string; size: number; most: number }>({
    severity: 'error',
    title: 'File too large',
    message: ({ file, size, most }) =>
      `${file} has ${sizeText(size)}. At most ${sizeText(most)} of such a file can be read.`,
    fix: ({ file }) => `Put back the file that ${file} should be, or split it.`,
  }),
  'source-vanished': kind<{ path?: string; file: string }>({
    severity: 'error',
    title: 'File vanished while it was packaged',
    message: ({ path, file }) =>
      path === undefined
        ? `${file} was there a moment ago and is gone now.`
        : `${file} was there when the archive was planned and is gone now (for "${path}").`,
    fix: () => 'Wait until what builds the file is done, or stop the watcher, and run again.',
  }),
  'too-many-open-files': kind<{ file: string }>({
    severity: 'error',
    title: 'Too many open files',
    message: ({ file }) => `${file} cannot be opened: the system allows this process no more open files.`,
    fix: () => 'Allow more (ulimit -n 1024), or close programs that keep many files open, and run again.',
  }),
};

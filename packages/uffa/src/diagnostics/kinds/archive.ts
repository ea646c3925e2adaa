import { kind } from '../kind';

/** What can be wrong with files that are written, and with archives that are read. */
export const archiveKinds = {
  'archive-entry-encrypted': kind<{ archive: string; entry: string }>({
    severity: 'error',
    title: 'Encrypted entry',
    message: ({ archive, entry }) => `"${entry}" in ${archive} is encrypted.`,
    fix: () => 'Make the archive without a password: Liferay cannot open it either.',
  }),
  'archive-entry-link': kind<{ archive: string; entry: string }>({
    severity: 'error',
    title: 'Entry is not a file',
    message: ({ archive, entry }) =>
      `"${entry}" in ${archive} is a link, or another entry that is neither a file nor a directory.`,
    fix: () => 'Make the archive with the files themselves: a link may lead anywhere where it is unpacked.',
  }),
  'archive-entry-method-unknown': kind<{ archive: string; entry: string; method: number }>({
    severity: 'error',
    title: 'Unsupported compression',
    message: ({ archive, entry, method }) =>
      `"${entry}" in ${archive} is compressed with method ${method}, which Java cannot read.`,
    fix: () => 'Make the archive with deflate or without compression.',
  }),
  'archive-entry-too-large': kind<{ path: string }>({
    severity: 'error',
    title: 'File of 4 GiB or more',
    message: ({ path }) => `"${path}" has 4 GiB or more, the most that an entry of the archive can have.`,
    fix: ({ path }) => `Leave "${path}" out of the archive, or split it.`,
  }),
  'archive-entry-unreadable': kind<{ archive: string; entry: string; problem: string }>({
    severity: 'error',
    title: 'Damaged entry',
    message: ({ archive, entry, problem }) => `"${entry}" in ${archive} cannot be read: ${problem}.`,
    fix: () => 'Make or copy the archive again: it is damaged.',
  }),
  'archive-malformed': kind<{ archive: string; problem: string }>({
    severity: 'error',
    title: 'Damaged archive',
    message: ({ archive, problem }) => `${archive} is damaged: ${problem.replace(/\.+$/, '')}.`,
    fix: () => 'Make or copy the archive again.',
  }),
  'archive-path-backslash': kind<{ archive: string; path: string }>({
    severity: 'warning',
    title: 'Backslash in a path',
    message: ({ archive, path }) =>
      `The name "${path}" in ${archive} has a backslash, which is part of a file's name to Liferay on Linux.`,
    fix: () => 'Make the archive with a program that separates directories with "/".',
  }),
  'archive-path-encoding': kind<{ archive: string; path: string }>({
    severity: 'error',
    title: 'Entry name not in UTF-8',
    message: ({ archive, path }) =>
      `The name "${path}" in ${archive} is not plain UTF-8: Liferay would read another name.`,
    fix: () => 'Make the archive with a program that writes names in UTF-8.',
  }),
  'archive-path-in-file': kind<{ archive: string; path: string; below: string }>({
    severity: 'error',
    title: 'Path inside a file',
    message: ({ archive, path, below }) => `${archive} has "${path}" as a file, and "${below}" below it.`,
    fix: () => 'Make the archive with only one of the two: they cannot be unpacked together.',
  }),
  'archive-path-too-long': kind<{ path: string; longest: number }>({
    severity: 'error',
    title: 'Path too long',
    message: ({ path, longest }) =>
      `A path in the archive has more than ${longest} bytes, which no Linux can unpack. It begins with "${path}".`,
    fix: () => 'Shorten the names that the path is made of.',
  }),
  'archive-path-twice': kind<{ path: string }>({
    severity: 'error',
    title: 'Duplicate path',
    message: ({ path }) => `"${path}" is in the archive more than once.`,
    fix: ({ path }) => `Keep one "${path}": Liferay stops unpacking at the second one.`,
  }),
  'archive-path-unsafe': kind<{ path: string }>({
    severity: 'error',
    title: 'Path leaves the archive',
    message: ({ path }) => `"${path}" is not a path inside the archive.`,
    fix: () => 'Use a relative path with "/", without ".", ".." and empty names.',
  }),
  'archive-unreadable': kind<{ archive: string; reason: string }>({
    severity: 'error',
    title: 'Unreadable archive',
    message: ({ archive, reason }) => `${archive} cannot be opened (${reason}).`,
    fix: ({ archive }) => `Check that ${archive} exists, is a file, and may be read.`,
  }),
  'disk-full': kind<{ output: string }>({
    severity: 'error',
    title: 'No space left',
    message: ({ output }) => `The disk has no space left for ${output}.`,
    fix: () => 'Free some space and run again; what was there before is unchanged.',
  }),
  'not-an-archive': kind<{ archive: string; problem: string }>({
    severity: 'error',
    title: 'Not a zip archive',
    message: ({ archive, problem }) => `${archive} is not a zip archive: ${problem.replace(/\.+$/, '')}.`,
    fix: () => 'Give the .zip file that packaging made, and copy it again if it was cut off.',
  }),
  'output-in-the-way': kind<{ output: string }>({
    severity: 'error',
    title: 'Output in the way',
    message: ({ output }) =>
      `${output} cannot be written: a file or directory of another kind is in its place.`,
    fix: ({ output }) => `Move away what is at ${output}, or at one of the directories above it.`,
  }),
  'output-not-writable': kind<{ output: string; reason: string }>({
    severity: 'error',
    title: 'Output not writable',
    message: ({ output, reason }) => `${output} cannot be written (${reason}).`,
    fix: ({ output, reason }) =>
      reason === 'ENOENT'
        ? `See whether a directory above ${output} is a link to nothing, or another program removes it, and run again.`
        : `Check who owns ${output} and its directory, and that the disk is not read-only.`,
  }),
  'source-unreadable': kind<{ path: string; file: string; reason: string }>({
    severity: 'error',
    title: 'No permission to read a file',
    message: ({ path, file, reason }) => `${file} cannot be read for "${path}" in the archive (${reason}).`,
    fix: ({ file }) => `Give yourself the right to read ${file}, or leave it out of "assemble".`,
  }),
  'writing-aborted': kind<{ output: string }>({
    severity: 'error',
    title: 'Stopped while writing',
    message: ({ output }) => `${output} was not written, because the run was stopped.`,
    fix: () => 'Run again; what was there before is unchanged.',
  }),
};

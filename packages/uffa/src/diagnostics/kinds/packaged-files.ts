import { kind } from '../kind';
import { someOf } from './some-of';

/** What Liferay's plugin packages although it is hardly ever meant, and what it leaves out. */
export const packagedFileKinds = {
  'archive-without-content': kind<Record<string, never>>({
    severity: 'warning',
    title: "Archive without the project's files",
    message: () => 'The archive holds nothing of the project: no step of assemble finds a file.',
    fix: () => 'Run what makes the files, and check that "from" names the directory where they are.',
  }),
  'git-lfs-pointer': kind<{ files: readonly string[] }>({
    severity: 'warning',
    title: 'Git LFS pointer in place of a file',
    message: ({ files }) =>
      files.length === 1
        ? `${someOf(files)} is a pointer of Git LFS, and the archive holds the pointer, not the file itself.`
        : `${files.length} files are pointers of Git LFS, and the archive holds the pointers, not the files: ${someOf(files)}.`,
    fix: () => 'Run git lfs pull; in a pipeline, let the checkout fetch files of Git LFS.',
  }),
  'script-line-ends': kind<{ path: string; program: string }>({
    severity: 'warning',
    title: 'Script with CRLF in its first line',
    message: ({ path, program }) =>
      `The first line of ${path} ends with CRLF: in the container, Linux looks for a program "${program}\\r" and does not start the script.`,
    fix: () => 'Save the script with LF, and add the line "*.sh text eol=lf" to .gitattributes.',
  }),
  'assemble-from-dist': kind<{ from: string }>({
    severity: 'info',
    title: 'Source in dist/',
    message: ({ from }) => `"${from}" is in dist/, where the archive is written and which "clean" deletes.`,
    fix: () => 'Let the build write to another directory, such as build/static, and read from there.',
  }),
  'assemble-whole-build': kind<{ from: string }>({
    severity: 'info',
    title: 'Whole build/ directory as a source',
    message: () => 'The whole build/ directory is assembled, with whatever tools leave in it.',
    fix: () => 'Let the build write to a directory of its own, such as build/static, and read from there.',
  }),
  'batch-file-name': kind<{ path: string }>({
    severity: 'warning',
    title: 'Batch file not imported',
    message: ({ path }) =>
      `Liferay imports only files that end in ".batch-engine-data.json", and "${path}" does not.`,
    fix: ({ path }) => `Rename it to "${path.replace(/\.json$/, '')}.batch-engine-data.json".`,
  }),
  'batch-without-data': kind<{ id: string }>({
    severity: 'warning',
    title: 'Batch without data',
    message: ({ id }) =>
      `The archive has no data for "${id}": nothing in batch/ ends in ".batch-engine-data.json".`,
    fix: () => 'Add to client-extension.yaml: assemble: [{from: batch, into: batch}]',
  }),
  'dockerfile-source-missing': kind<{ source: string; instruction: string }>({
    severity: 'warning',
    title: 'Dockerfile copies a missing file',
    message: ({ source, instruction }) => `${instruction} reads "${source}", which is not in the archive.`,
    fix: ({ source }) =>
      `Add an item to assemble that takes "${source}", or correct the path: it is relative to the archive.`,
  }),
  'node-modules-left-out': kind<Record<string, never>>({
    severity: 'info',
    title: 'node_modules left out',
    message: () => 'This item reaches node_modules, which is left out of the archive.',
    fix: () =>
      'Install packages in the Dockerfile, or name node_modules in "include" or "from" if the archive has to carry it.',
  }),
  'url-not-served': kind<{
    id: string;
    property: string;
    need: 'required' | 'optional';
    url: string;
    meant?: string;
  }>({
    severity: 'warning',
    title: 'URL without a file',
    message: ({ id, property, url }) =>
      `"${property}" of "${id}" names "${url}", and static/ has no such file.`,
    fix: ({ url, meant }) =>
      meant === undefined
        ? `Assemble the file "into: static" so that "${url}" is its path below static/, or correct the URL.`
        : `Write "${meant}".`,
  }),
  'source-behind-link': kind<{ source: string; others: number }>({
    severity: 'error',
    title: 'Packaged file behind a symbolic link',
    message: ({ source, others }) =>
      `${source}${andOthers(others)} is packaged, but a link leads there that Nx does not follow when it looks for changes: an archive from the cache would be old.`,
    fix: () =>
      'Name the place where the file really is in "from" or in the "inputs" of the target, copy it here, or give the target "cache": false.',
  }),
  'source-ignored': kind<{ source: string; others: number }>({
    severity: 'error',
    title: 'Packaged file ignored by git',
    message: ({ source, others }) =>
      `${source}${andOthers(others)} is packaged, but git ignores it and no target is known to make it: Nx would not see it change, and an archive from the cache would be old.`,
    fix: ({ source }) =>
      `Write !/${source} into .gitignore, keep it out with "include", add it to the "outputs" of the target that makes it, or give this target "cache": false.`,
  }),
  'source-of-other-project': kind<{ source: string; others: number }>({
    severity: 'error',
    title: 'Packaged file of another project',
    message: ({ source, others }) =>
      `${source}${andOthers(others)} is packaged, but belongs to another project within this one, and Nx does not hash it here: an archive from the cache would be old.`,
    fix: ({ source }) =>
      `Keep it out with "include", write "{workspaceRoot}/${source}" or a pattern like it into the "inputs" of the target, or give the target "cache": false.`,
  }),
  'url-starts-with-static': kind<{
    id: string;
    property: string;
    need: 'required' | 'optional';
    url: string;
    relative: string;
  }>({
    severity: 'warning',
    title: 'URL starts with static/',
    message: ({ id, property, url }) =>
      `"${property}" of "${id}" is "${url}", but URLs are relative to static/.`,
    fix: ({ property, relative }) => `Write "${property}: ${relative}".`,
  }),
};

function andOthers(count: number): string {
  return count === 0 ? '' : ` (and ${count} more)`;
}

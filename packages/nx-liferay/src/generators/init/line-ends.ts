import { posix } from 'node:path';
import { isWithin } from 'uffa/inference';

/** Attributes that settle how git writes a text file to the disk, whatever core.autocrlf says on a machine. */
const SETTLING = /^(?:eol=\w+|-text|binary)$/;

const COMMENT = '# Line ends that are the same on every machine, and so are the archives';

/**
 * The directories, relative to the workspace root, whose files git may write with other line ends on other machines.
 *
 * @param attributes the text of the root's .gitattributes
 */
export function unsettledDirectories(attributes: string, directories: readonly string[]): readonly string[] {
  const settled = attributes.split(/\r?\n/).flatMap((line) => {
    const [pattern = '', ...names] = line.trim().split(/\s+/);
    return names.some((name) => SETTLING.test(name)) ? [pattern.replace(/^\//, '')] : [];
  });
  return directories.filter((directory) => !settled.some((pattern) => covers(pattern, directory)));
}

/** `.gitattributes` with lines for these directories, before its own: of two lines, git takes the later one. */
export function withLineEnds(attributes: string, directories: readonly string[]): string {
  if (directories.length === 0) return attributes;
  const eol = attributes.includes('\r\n') ? '\r\n' : '\n';
  const lines = directories.flatMap((directory) => {
    const below = directory === '.' ? '' : `${directory}/`;
    return [
      `${quoted(`${below}**`)} text=auto eol=lf`,
      `${quoted(`${below}**/*.bat`)} text eol=crlf`,
      `${quoted(`${below}**/*.cmd`)} text eol=crlf`,
    ];
  });
  const rest = attributes === '' ? '' : `${eol}${attributes}`;
  return `${[COMMENT, ...lines].join(eol)}${eol}${rest}`;
}

/**
 * The directories that hold the projects of a workspace: those that it names, else those where projects are. One in the
 * root stands for itself, for the rest of the workspace is not ours.
 *
 * @param projects paths, relative to the workspace root
 */
export function projectDirectories(
  directories: readonly string[],
  projects: readonly string[],
): readonly string[] {
  const found = projects.map((path) => (path.includes('/') ? posix.dirname(path) : path));
  const wanted = directories.length > 0 ? directories : found.length > 0 ? found : ['client-extensions'];
  const distinct = [...new Set(wanted.map((each) => posix.normalize(each).replace(/\/$/, '')))].sort();
  return distinct.filter((each) => !distinct.some((other) => other !== each && isWithin(each, other)));
}

function covers(pattern: string, directory: string): boolean {
  if (pattern === '*' || pattern === '**') return true;
  const ancestor = /^(.+)\/\*\*$/.exec(pattern)?.[1];
  return ancestor !== undefined && isWithin(directory, ancestor);
}

/** A pattern ends at a blank unless it is quoted. */
function quoted(pattern: string): string {
  return /[\s"\\]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}

import { posix } from 'node:path';
import { spliced, type Splice } from 'uffa';
import { movedReference } from './moved-reference';
import type { Renaming } from './renaming';

const CONFIGURATION = /^(?:package|project|nx|jsconfig|tsconfig(?:\.[\w-]+)*)\.json$/;
const STRING = /"((?:[^"\\\n]|\\.)*)"/g;

/** Whether a file is JSON in which package managers, Nx and TypeScript name directories, packages and projects. */
export function isConfiguration(file: string): boolean {
  return CONFIGURATION.test(posix.basename(file));
}

/** Replaces the texts in such a file by their new values, and keeps every other byte. */
export function editJson(file: string, text: string, renaming: Renaming): string {
  const splices = [...text.matchAll(STRING)].flatMap((found): readonly Splice[] => {
    const value = found[1] ?? '';
    const moved = newValue(file, value, renaming);
    const start = found.index + 1;
    return moved === value ? [] : [{ start, end: start + value.length, text: moved }];
  });
  return spliced(text, splices);
}

function newValue(file: string, value: string, renaming: Renaming): string {
  const { from, to } = renaming;
  const name = posix.basename(file);
  const isOwn = posix.dirname(file) === from.path;
  if (from.packageName !== undefined && to.packageName !== undefined) {
    const isNamed = name !== 'nx.json' && name !== 'project.json' && (isOwn || isDistinct(from.packageName));
    if (isNamed && value === from.packageName) return to.packageName;
    if (isNamed && value.startsWith(`${from.packageName}/`)) {
      return to.packageName + value.slice(from.packageName.length);
    }
  }
  if (name === 'nx.json' || name === 'project.json' || name === 'package.json') {
    if (value === from.nxName && (name !== 'package.json' || isDistinct(value))) return to.nxName;
    if (value.startsWith(`${from.nxName}:`)) return to.nxName + value.slice(from.nxName.length);
  }
  return movedReference(value, posix.dirname(file), renaming);
}

/** Whether a name is unlikely to be that of something else, such as a script or a keyword. */
function isDistinct(name: string): boolean {
  return /[-@/]/.test(name);
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const makers = {
  'a link to a file outside': (path, outside) => symlinkSync(join(outside, 'secret'), path),
  'a link to a directory outside': (path, outside) => symlinkSync(outside, path),
  'a link to a device': (path) => symlinkSync('/dev/zero', path),
  'a circle': (path) => symlinkSync('.', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a broken link': (path) => symlinkSync('gone', path),
  'a named pipe': (path) => execFileSync('mkfifo', [path]),
  'a directory': (path) => mkdirSync(path),
} as const satisfies Readonly<Record<string, (path: string, outside: string) => void>>;

export type InItsPlace = keyof typeof makers;

/** What can be where a program expects a file or a directory of its own. */
export const allInItsPlace = Object.keys(makers) as readonly InItsPlace[];

/** @param outside a directory with a file `secret` */
export function putInPlace(kind: InItsPlace, path: string, outside: string): void {
  makers[kind](path, outside);
}

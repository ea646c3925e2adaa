import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What npm would publish of one of this repository's packages. */
export interface PackageContents {
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Paths in the tarball. */
  readonly files: readonly string[];
  /** Bytes of the tarball. */
  readonly size: number;
  readonly read: (path: string) => string;
}

interface PackReport {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const packages = join(__dirname, '../../packages');

/** Asks npm what it would pack; nothing is written. */
export function packageContents(name: string): PackageContents {
  const directory = join(packages, name);
  const read = (path: string) => readFileSync(join(directory, path), 'utf8');
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const report = (JSON.parse(json) as readonly PackReport[])[0]!;
  return {
    manifest: JSON.parse(read('package.json')) as Record<string, unknown>,
    files: report.files.map(({ path }) => path),
    size: report.size,
    read,
  };
}

/** The relative paths that a JSON value holds, at any depth. */
export function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value.slice(2)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}

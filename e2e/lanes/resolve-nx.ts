import { execFileSync } from 'node:child_process';

/** The version of Nx that a lane installs, or why it can't. */
export type ResolvedNx = { readonly version: string } | { readonly missing: string };

/**
 * Asks the registry for the newest version in a range that has both Nx and its native part for this machine: without
 * the latter Nx does not start.
 */
export function resolveNx(range: string): ResolvedNx {
  const native = nativePackage();
  const available = new Set(versionsOf(native, range));
  const versions = versionsOf('nx', range).filter((version) => available.has(version));
  const version = versions.at(-1);
  return version === undefined ? { missing: `the registry has no ${native}@${range}` } : { version };
}

/** The native parts of a version of Nx for other machines than this. */
export function otherNativePackages(version: string): readonly string[] {
  const own = nativePackage();
  return Object.keys(view(`nx@${version}`, 'optionalDependencies') ?? {}).filter(
    (name) => name.startsWith('@nx/nx-') && name !== own,
  );
}

function nativePackage(): string {
  const libraries: Readonly<Record<string, string>> = { linux: isMusl() ? '-musl' : '-gnu', win32: '-msvc' };
  return `@nx/nx-${process.platform}-${process.arch}${libraries[process.platform] ?? ''}`;
}

function isMusl(): boolean {
  const report = process.report.getReport() as {
    readonly header?: { readonly glibcVersionRuntime?: string };
  };
  return report.header?.glibcVersionRuntime === undefined;
}

/** From the oldest to the newest; the registry has them in any order. */
function versionsOf(name: string, range: string): readonly string[] {
  return [view(`${name}@${range}`, 'version')]
    .flat()
    .filter((version) => typeof version === 'string')
    .sort(compareVersions);
}

/** A field of a package in the registry; `undefined` where there is no such package. */
function view(name: string, field: string): unknown {
  const json = execFileSync('npm', ['view', name, field, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return json.trim() === '' ? undefined : JSON.parse(json);
}

function compareVersions(a: string, b: string): number {
  const [numbers, others] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const differences = numbers.map((number, index) => number - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

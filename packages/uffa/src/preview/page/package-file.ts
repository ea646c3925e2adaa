import { posix } from 'node:path';
import { isObject, jsonObjectIn, type JsonObject } from '../../files/read-json';
import type { ReadPackageFile } from '../site/site';
import type { PackageModule } from './portal-modules';

/** A file of a package. */
export interface PackageFile {
  readonly name: string;
  readonly file: string;
}

/** Such as `react/cjs/react.production.min.js`. */
export function keyOf({ name, file }: PackageFile): string {
  return `${name}/${file}`;
}

/**
 * The file that a `require` names; undefined for a package that is not installed, which may be named in a comment, or tried
 * by a module that can do without.
 */
export async function resolveFrom(
  { name, file }: PackageFile,
  specifier: string,
  read: ReadPackageFile,
): Promise<PackageFile | undefined> {
  if (specifier.startsWith('.')) return existing(name, posix.join(posix.dirname(file), specifier), read);
  const [, other = '', path = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if ((await read(other, 'package.json')) === undefined) return undefined;
  return resolveModule({ name: other, path }, read);
}

/** As Node and bundlers find it, for `require`. */
export async function resolveModule(
  { name, path }: PackageModule,
  read: ReadPackageFile,
): Promise<PackageFile> {
  const manifest = jsonObject(await read(name, 'package.json'));
  const exported = exportedFile(manifest['exports'], path === '' ? '.' : `./${path}`);
  if (exported !== undefined) return existing(name, exported, read);
  const main = typeof manifest['main'] === 'string' ? manifest['main'] : 'index.js';
  return existing(name, path === '' ? main : path, read);
}

const CONDITIONS = ['browser', 'require', 'default'];

function exportedFile(exports: unknown, subpath: string): string | undefined {
  if (typeof exports === 'string') return subpath === '.' ? exports : undefined;
  if (!isObject(exports)) return undefined;
  const isConditions = !Object.keys(exports).some((key) => key.startsWith('.'));
  return conditional(isConditions ? (subpath === '.' ? exports : undefined) : exports[subpath]);
}

function conditional(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (!isObject(target)) return undefined;
  const condition = CONDITIONS.find((each) => target[each] !== undefined);
  return condition === undefined ? undefined : conditional(target[condition]);
}

async function existing(name: string, path: string, read: ReadPackageFile): Promise<PackageFile> {
  const file = posix.normalize(path).replace(/^(?:\.\/)+|\/$/g, '');
  const isOutside = file.startsWith('..') || file.startsWith('/');
  const main = isOutside ? undefined : await mainOf(name, file, read);
  const inDirectory = main === undefined ? [] : [main, `${main}.js`];
  const usual = [file, `${file}.js`, `${file}.cjs`, ...inDirectory, `${file}/index.js`, `${file}.json`];
  for (const candidate of isOutside ? [] : usual) {
    if ((await read(name, candidate)) !== undefined) return { name, file: candidate };
  }
  throw new Error(`${name}/${file} is missing`);
}

/** The main module of a directory with a package.json of its own, as one file of a package that has many. */
async function mainOf(name: string, directory: string, read: ReadPackageFile): Promise<string | undefined> {
  const { main } = jsonObject(await read(name, `${directory}/package.json`));
  const file = typeof main === 'string' ? posix.join(directory, main) : undefined;
  return file?.startsWith('..') === true ? undefined : file;
}

function jsonObject(bytes: Buffer | undefined): JsonObject {
  return jsonObjectIn(bytes?.toString('utf8') ?? '') ?? {};
}

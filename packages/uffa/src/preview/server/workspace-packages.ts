import { join } from 'node:path';
import { readFile } from '../../files/open-file';
import { findPackage } from '../../theme/find-package';
import type { ReadPackageFile } from '../site/site';

/** In bytes: a bundle of icons or styles is large for a text. */
const MOST = 20_000_000;

/** Reads the packages that are installed in the root of a workspace, and nothing else of it. */
export function workspacePackages(workspaceRoot: string): ReadPackageFile {
  const root = { workspaceRoot, root: workspaceRoot, path: '.', name: '', kind: 'client-extension' } as const;
  return (name, path) => {
    const installed = isPlain(path) ? findPackage(name, root) : undefined;
    return Promise.resolve(installed && contentOf(join(installed.directory, path)));
  };
}

function isPlain(path: string): boolean {
  return path
    .split('/')
    .every((segment) => /^[^\\\0]+$/.test(segment) && segment !== '.' && segment !== '..');
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFile(file, MOST);
  } catch {
    return undefined;
  }
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSurroundingFile } from './surrounding-files';

// A runtime input of Nx evaluates `require('nx-liferay/build-environment')()` with `node -p`, in the workspace's root: for
// what builds read and Nx does not hash, since git ignores it. Only the major version of Node counts: the cache is shared
// between machines.
export = function buildEnvironment(projectPath = '.'): string {
  const [major = ''] = process.versions.node.split('.');
  return `node ${major} ${contentHash(projectPath)}`;
};

/** Of the files in a directory that say something to builds. */
function contentHash(directory: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(directory).filter(isSurroundingFile).sort()) {
    const content = contentOf(join(directory, name));
    if (content === undefined) continue;
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Undefined where there is no file that can be read: to read anything else could take forever. */
function contentOf(file: string): Buffer | undefined {
  try {
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

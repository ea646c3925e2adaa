import { profileFile } from 'uffa/inference';
import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { LOCAL_PROFILE } from 'uffa';

/** The profile in which generated projects had the addresses of their development servers. */
const FORMER = 'client-extension.dev.yaml';

/** An address of this machine, as generated projects have it. */
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/;

/**
 * The new path of a yaml with nothing but addresses of development servers; undefined for any other file, and where the
 * new one is taken.
 */
export function localProfilePath(tree: Tree, path: string): string | undefined {
  if (posix.basename(path) !== FORMER) return undefined;
  const renamed = posix.join(posix.dirname(path), profileFile(LOCAL_PROFILE));
  const addresses = tree.read(path, 'utf8')?.match(/https?:\/\/[^\s"'\],}]+/g) ?? [];
  const isLocal = addresses.length > 0 && addresses.every((address) => LOOPBACK.test(address));
  return isLocal && !tree.exists(renamed) ? renamed : undefined;
}

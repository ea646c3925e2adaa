import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packPackages } from '../workspace/pack-packages';

/** Paths of the tarballs of both packages. */
export interface PackedTwice {
  readonly now: readonly string[];
  /** The same under a later version. */
  readonly later: readonly string[];
}

/** Packs both packages as they are, and once more under a later version, in two directories below the given one. */
export function packTwice(directory: string): PackedTwice {
  const [first, second] = [join(directory, 'now'), join(directory, 'later')];
  mkdirSync(first);
  mkdirSync(second);
  const now = packPackages(first);
  return { now, later: now.map((tarball) => packLater(tarball, second)) };
}

function packLater(tarball: string, directory: string): string {
  const unpacked = join(directory, basename(tarball, '.tgz'));
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
  const manifest = join(unpacked, 'package/package.json');
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace(/("(?:version|uffa)": ")[^"]+/g, '$199.0.0'),
  );
  const packed = join(directory, basename(tarball));
  execFileSync('tar', ['-czf', packed, '-C', unpacked, 'package']);
  return packed;
}

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(__dirname, '../..');

/** Packs both packages as they would be published and returns the tarballs' paths. */
export function packPackages(directory: string): readonly string[] {
  const packages = ['packages/uffa', 'packages/nx-liferay'].flatMap((path) => ['--workspace', path]);
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', directory, ...packages], {
    cwd: repository,
    stdio: 'pipe',
  });
  return readdirSync(directory)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(directory, name));
}

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RealEngine } from './real-engine';

/**
 * An image of this machine's Node in the place of the one that a Dockerfile names. There is no network in it, so its npm
 * brings packages that were installed before.
 *
 * @param packages a directory with node_modules
 */
export function importNode(engine: RealEngine, image: string, packages: string): void {
  withRoot((root) => {
    copyWithLibraries(process.execPath, join(root, 'bin/node'), root);
    cpSync(join(packages, 'node_modules'), join(root, 'packages/node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const npm = '#!/bin/sh\n[ "$1" = ci ] && [ -e package-lock.json ] && cp -a /packages/node_modules .\n';
    writeFileSync(join(root, 'bin/npm'), npm, { mode: 0o755 });
    engine.import(image, root);
  });
}

/** An image of this machine's Java, with the modules that Spring Boot needs, in the place of the one of a Dockerfile. */
export function importJava(engine: RealEngine, image: string): void {
  withRoot((root) => {
    const home = join(root, 'opt/java');
    mkdirSync(dirname(home), { recursive: true });
    const modules = 'java.se,jdk.crypto.ec,jdk.unsupported';
    execFileSync('jlink', ['--add-modules', modules, '--strip-debug', '--output', home]);
    for (const library of librariesOf(join(home, 'bin/java'), join(home, 'lib/server/libjvm.so'))) {
      if (!library.startsWith(home)) copyInto(root, library);
    }
    writeFileSync(join(root, 'bin/java'), '#!/bin/sh\nexec /opt/java/bin/java "$@"\n', { mode: 0o755 });
    engine.import(image, root);
  });
}

function withRoot(fill: (root: string) => void): void {
  const scratch = mkdtempSync(join(tmpdir(), 'base-image-'));
  const root = join(scratch, 'root');
  try {
    mkdirSync(join(root, 'bin'), { recursive: true });
    fill(root);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function copyWithLibraries(program: string, to: string, root: string): void {
  copyFileSync(realpathSync(program), to);
  chmodSync(to, 0o755);
  for (const library of librariesOf(program)) copyInto(root, library);
}

function copyInto(root: string, file: string): void {
  const to = join(root, file);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(realpathSync(file), to);
  chmodSync(to, 0o755);
}

/** The files that the system's loader loads for programs, and the loader itself. */
function librariesOf(...programs: readonly string[]): readonly string[] {
  const found = programs.flatMap((program) => {
    const text = execFileSync('ldd', [program], { encoding: 'utf8' });
    return [...text.matchAll(/(?:=> |^\t)(\/\S+) \(/gm)].map(([, file = '']) => file);
  });
  return [...new Set(found)];
}

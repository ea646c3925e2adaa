import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { removeBusyDirectory } from './remove-busy-directory.mjs';

/** What `os.tmpdir()` looks at: TMPDIR, on Windows TEMP and TMP. */
const variables = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Gives the whole run a directory for temporary files, and removes it at the end, together with what the programs that
 * tests start have left in it: Nx its native code, package managers their downloads. Its name is short because sockets
 * of Nx lie in it, whose paths can have about a hundred characters.
 */
export default function ownTmpdir({ tmpDir: ofVitest }: TestProject): void {
  const directory = mkdtempSync(join(realpathSync(tmpdir()), 'uffa-'));
  for (const variable of variables) process.env[variable] = directory;
  // Java ignores these variables, and the Tomcat of a Spring Boot test leaves a directory behind.
  process.env['SERVER_TOMCAT_BASEDIR'] = join(directory, 'tomcat');
  // An interrupted run never reaches Vitest's teardown, and the teardown may miss files of a run's last moments.
  process.once('exit', () => {
    for (const each of [directory, ofVitest]) removeBusyDirectory(each);
  });
}

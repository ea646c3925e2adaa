import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeBusyDirectory } from '../../tools/test/remove-busy-directory.mjs';

/** The Gradle on PATH, such as `4.4.1`; undefined where there is none that runs. */
export function gradleVersion(): string | undefined {
  const { status, stdout } = spawnSync('gradle', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /^Gradle (\S+)/m.exec(stdout)?.[1] : undefined;
}

/** A home of Gradle's own, with daemons of its own. */
export class GradleHome {
  readonly directory = mkdtempSync(join(tmpdir(), 'gradle-home-'));

  /** The ids of the daemons that wait for work. */
  idleDaemons(): readonly string[] {
    const { stdout } = this.run('--status');
    return [...stdout.matchAll(/^\s*(\d+)\s+IDLE\b/gm)].flatMap(([, id]) => id ?? []);
  }

  /** Ends the daemons, which keep files open, and removes what Gradle has kept. */
  dispose(): void {
    this.run('--stop');
    removeBusyDirectory(this.directory);
  }

  run(...args: readonly string[]) {
    const env = { ...process.env, GRADLE_USER_HOME: this.directory };
    return spawnSync('gradle', [...args], { encoding: 'utf8', env });
  }
}

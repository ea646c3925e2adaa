import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deployProject, packageProject, projectAt, readUffa } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostileWorkspace } from './hostile-workspace';
import { mutatedArchive } from './mutate-archive';
import { Random } from './random';
import { streamedEntries } from './stream-reader';

/** `npm run test:hostile` tries six thousand. */
const tries = Number(process.env['HOSTILE_ARCHIVES'] ?? 300);
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_260_101);

describe(`${tries} mutated archives`, { timeout: 60_000 + tries * 200 }, () => {
  let workspace: HostileWorkspace;
  beforeAll(() => {
    workspace = new HostileWorkspace();
    mkdirSync(join(workspace.root, 'bundles/osgi/client-extensions'), { recursive: true });
  });
  afterAll(() => workspace.dispose());

  it('are refused, or read the same from the start and from the central directory', async () => {
    const project = projectAt(workspace.root, 'client-extensions/web');
    const { output = '' } = await packageProject(project);
    const whole = readFileSync(output);
    const home = join(workspace.root, 'bundles');
    const target = join(home, 'osgi/client-extensions', basename(output));
    const random = new Random(seed);
    const counts = { deployed: 0, refused: 0, crashes: 0, slow: 0, apart: 0 };
    const faults: string[] = [];
    for (let index = 0; index < tries; index++) {
      const archive = mutatedArchive(whole, random);
      writeFileSync(output, archive);
      rmSync(target, { force: true });
      const before = process.cpuUsage().user;
      try {
        const { success } = await deployProject(project, { home }, { env: {} });
        counts[success ? 'deployed' : 'refused']++;
        if (success !== existsSync(target)) throw new Error('what it says is not what it did');
        if (success && !(await readsAlike(target))) {
          counts.apart++;
          faults.push(`#${index}: reads apart`);
        }
      } catch (error) {
        counts.crashes++;
        faults.push(`#${index}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
      }
      if (process.cpuUsage().user - before > 2_000_000) {
        counts.slow++;
        faults.push(`#${index}: over 2 s`);
      }
    }
    process.stdout.write(
      `hostile archives (seed ${seed}): ${tries} tried, ${counts.deployed} deployed, ${counts.refused} refused, ` +
        `${counts.crashes} crashes, ${counts.slow} over 2 s, ${counts.apart} that read in two ways\n`,
    );
    expect(faults).toEqual([]);
    expect(counts.refused).toBeGreaterThan(tries / 3);
    expect(counts.deployed).toBeGreaterThan(0);
    expect(
      readdirSync(join(home, 'osgi/client-extensions')).filter((name) => name !== basename(target)),
    ).toEqual([]);
  });
});

async function readsAlike(file: string): Promise<boolean> {
  const streamed = streamedEntries(readFileSync(file)).filter(({ name }) => !name.endsWith('/'));
  const { entries } = await readUffa(file);
  const listed = entries.map(({ path, content }) =>
    content.kind === 'member' ? { name: path, size: content.size, crc32: content.crc32 } : path,
  );
  const sorted = [...streamed].sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify(sorted) === JSON.stringify(listed);
}

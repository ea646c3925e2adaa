import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildTheme, packageProject, projectAt, readText, readUffa, validateProject } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostileWorkspace, SECRET, seeds } from './hostile-workspace';
import { mutated } from './mutate';
import { Random } from './random';

/** `npm run test:hostile` tries thirty thousand. */
const tries = Number(process.env['HOSTILE_INPUTS'] ?? 300);
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_260_101);
const slow = 2000;

describe(`${tries} mutated inputs`, { timeout: 60_000 + tries * 400 }, () => {
  let workspace: HostileWorkspace;
  beforeAll(() => {
    workspace = new HostileWorkspace();
  });
  afterAll(() => workspace.dispose());

  it('never crash, never take long, and bring nothing in from outside', async () => {
    const random = new Random(seed);
    const counts = { packaged: 0, refused: 0, crashes: 0, slow: 0, outside: 0 };
    const faults: string[] = [];
    for (let index = 0; index < tries; index++) {
      const path = random.of(Object.keys(seeds));
      const original = seeds[path] ?? '';
      const input = mutated(Buffer.from(original), random);
      workspace.write(path, input);
      const before = cpuTime();
      const outcome = await outcomeOf(workspace.root, projectOf(path));
      const took = cpuTime() - before;
      counts[outcome.kind]++;
      if (took > slow) counts.slow++;
      if (outcome.kind === 'crashes' || outcome.kind === 'outside' || took > slow) {
        const shown = input.toString('latin1').slice(0, 300);
        faults.push(
          `#${index} ${path}: ${outcome.kind} ${outcome.why ?? ''} ${Math.round(took)} ms ${JSON.stringify(shown)}`,
        );
      }
      workspace.write(path, original);
    }
    process.stdout.write(
      `hostile inputs (seed ${seed}): ${tries} tried, ${counts.packaged} packaged, ${counts.refused} refused, ` +
        `${counts.crashes} crashes, ${counts.slow} over 2 s, ${counts.outside} with bytes from outside\n`,
    );
    expect(faults).toEqual([]);
    expect(Math.min(counts.packaged, counts.refused)).toBeGreaterThan(tries / 20);
  });
});

/** The project that a seed's file says something about. */
function projectOf(path: string): string {
  if (path.startsWith('../language/')) return 'language';
  return `client-extensions/${path.startsWith('../') ? 'web' : (path.split('/')[0] ?? '')}`;
}

interface Outcome {
  readonly kind: 'packaged' | 'refused' | 'crashes' | 'outside';
  readonly why?: string;
}

async function outcomeOf(root: string, path: string): Promise<Outcome> {
  try {
    const project = projectAt(root, path);
    rmSync(join(project.root, 'dist'), { recursive: true, force: true });
    const validated = validateProject(project);
    const theme = path.endsWith('/theme') ? await buildTheme(project) : undefined;
    const packaged = await packageProject(project);
    const found = [...validated.diagnostics, ...(theme?.diagnostics ?? []), ...packaged.diagnostics];
    if (JSON.stringify(found).includes(SECRET)) return { kind: 'outside', why: 'in a diagnostic' };
    if (packaged.output === undefined) {
      const left = filesIn(join(project.root, 'dist'));
      return left.length === 0 ? { kind: 'refused' } : { kind: 'crashes', why: `left ${left.join(', ')}` };
    }
    const { entries, diagnostics } = await readUffa(packaged.output);
    if (diagnostics.some(({ severity }) => severity === 'error'))
      return { kind: 'crashes', why: 'cannot be read back' };
    const texts = await Promise.all(entries.map(({ content }) => readText(content)));
    const secrets = [SECRET, Buffer.from(SECRET).toString('base64').slice(0, 30)];
    return secrets.some((secret) => texts.some((text) => text.includes(secret)))
      ? { kind: 'outside', why: 'in the archive' }
      : { kind: 'packaged' };
  } catch (error) {
    return { kind: 'crashes', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function filesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** What this process has worked, in milliseconds: a busy machine makes nothing slow. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

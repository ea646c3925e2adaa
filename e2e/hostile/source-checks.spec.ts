import { existsSync, mkdtempSync, readdirSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeInBatches, seed } from './batch-of-inputs';
import { SECRET, seeds } from './hostile-workspace';
import { mutated } from './mutate';
import { mutatedJson } from './mutate-json';
import { Random } from './random';

/** `npm run test:hostile` tries a hundred thousand. */
const tries = Number(process.env['HOSTILE_SOURCES'] ?? 200);

/** The files that are looked into before anything is packaged. */
const looked = Object.keys(seeds).filter((path) => /client-extension[^/]*\.yaml$|\.json$/.test(path));

describe(`${tries} mutated manifests, batch files and LCP.json`, { timeout: 60_000 + tries * 100 }, () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'hostile-sources-'));
    mkdirSync(join(directory, 'outside'));
    writeFileSync(join(directory, 'outside/secret.txt'), SECRET);
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('are checked without a crash, quickly, in little memory', () => {
    const random = new Random(seed);
    const root = join(directory, 'workspace');
    judgeInBatches('sources that are checked', tries, (tally, _, count) => {
      const written = new Map<string, string>();
      for (let index = 0; index < count; index++) {
        const path = random.of(looked);
        const input = mutant(seeds[path] ?? '', path, random);
        const project = `client-extensions/p${index}`;
        writeProject(join(root, project), path, input);
        written.set(project, `${path}: ${JSON.stringify(input.toString('latin1').slice(0, 300))}`);
      }
      const before = filesIn(root);
      tally.judge(
        { kind: 'projects', root, items: [...written.keys()] },
        (project) => written.get(project) ?? '',
      );
      expect(filesIn(root)).toEqual(before);
      rmSync(root, { recursive: true });
    });
    expect(existsSync(join(directory, 'outside/secret.txt'))).toBe(true);
  });
});

/** A project of its own, in which one file is another one. */
function writeProject(root: string, changed: string, input: Buffer): void {
  const [name = ''] = changed.split('/');
  const files = Object.entries(seeds).filter(([path]) => path.startsWith(`${name}/`));
  for (const [path, content] of files) {
    const file = join(root, path.slice(name.length + 1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path === changed ? input : content);
  }
}

function mutant(original: string, path: string, random: Random): Buffer {
  return path.endsWith('.json') && random.below(2) === 0
    ? Buffer.from(JSON.stringify(mutatedJson(JSON.parse(original), random)))
    : mutated(Buffer.from(original), random);
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
}

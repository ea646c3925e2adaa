import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ProjectGraphProjectNode } from '@nx/devkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { propertiesOfCase, setGradleProperties } from '../conformance/gradle-properties';
import { caseNames, workingCopy } from '../conformance/suite';
import { isBesideThePoint } from './beside-the-point';
import { hashedFiles } from './hashed-files';
import { inferGraph, type InferredGraph } from './infer-graph';
import { plantFiles } from './plant-files';
import { recordFileAccess, type FileAccess } from './record-file-access';
import { packagingTasks, runTarget } from './run-target';
import { sampleOf } from './sample';

const conformance = join(__dirname, '../conformance');
const cases = sampleOf(caseNames(conformance), 4);
const nxData = mkdtempSync(join(tmpdir(), 'nx-data-'));
let copy: string;

beforeAll(() => {
  copy = workingCopy(conformance);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
  rmSync(nxData, { recursive: true, force: true });
});

describe('what planning looks at is what Nx hashes', () => {
  it.each(cases)('%s', async (name) => {
    const root = join(copy, 'cases', name);
    setGradleProperties(root, propertiesOfCase(root));
    const inferred = await inferGraph(root, join(nxData, name));
    for (const { data } of Object.values(inferred.graph.nodes))
      expect(data.targets?.['assemble']?.inputs).toEqual(data.targets?.['package']?.inputs);
    const before = await runAll(inferred);
    expect(unhashed(before, inferred, ({ success }) => success)).toEqual([]);
    const planted = new Set(
      plantFiles(
        root,
        before.flatMap(({ accesses }) => accesses),
      ),
    );
    const changed = await inferGraph(root, join(nxData, `${name}-planted`));
    const after = await runAll({ ...changed, graph: inferred.graph });
    expect(unhashed(after, { ...changed, graph: inferred.graph }, ({ path }) => planted.has(path))).toEqual(
      [],
    );
  });
});

interface Run {
  readonly node: ProjectGraphProjectNode;
  readonly target: string;
  readonly success: boolean;
  readonly accesses: readonly FileAccess[];
}

/** Every cached target of this plugin, of every project, without a configuration and with each. */
async function runAll(inferred: InferredGraph): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (const node of Object.values(inferred.graph.nodes)) {
    for (const target of Object.keys(packagingTasks)) {
      const { cache, configurations = {} } = node.data.targets?.[target] ?? {};
      if (cache !== true) continue;
      for (const configuration of [undefined, ...Object.keys(configurations)]) {
        let success = false;
        const accesses = await recordFileAccess(inferred.root, async () => {
          success = await runTarget(inferred, node, target, configuration);
        });
        runs.push({ node, target, success, accesses });
      }
    }
  }
  return runs;
}

/** What was read although Nx does not hash it for the task, as far as it counts. */
function unhashed(
  runs: readonly Run[],
  inferred: InferredGraph,
  counts: (read: Run & { readonly path: string }) => boolean,
): readonly string[] {
  const hashed = new Map(
    Object.keys(packagingTasks).map((target) => [target, hashedFiles(inferred, target)]),
  );
  const found = runs.flatMap((run) => {
    const { node, target, accesses } = run;
    const files = hashed.get(target)?.[`${node.name}:${target}`] ?? new Set<string>();
    return accesses
      .filter(({ kind, path }) => kind === 'read' && !files.has(path) && !isBesideThePoint(path))
      .filter(({ path }) => isFile(inferred.root, path) && !isRefused(inferred.root, path))
      .filter(({ path }) => counts({ ...run, path }))
      .map(({ path }) => `${node.name}:${target} reads ${path}`);
  });
  return [...new Set(found)];
}

function isFile(root: string, path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Packaging such a file fails (source-behind-link, source-ignored), so that nothing is cached. */
function isRefused(root: string, path: string): boolean {
  if (path.split('/').includes('node_modules')) return true;
  const directory = join(root, path, '..');
  return realpathSync(directory) !== join(realpathSync(root), path, '..');
}

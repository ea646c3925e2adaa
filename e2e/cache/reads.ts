import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ExecutorContext, PromiseExecutor } from '@nx/devkit';
import { expect, it, vi } from 'vitest';

import { isBesideThePoint } from './beside-the-point';
import { recordFileAccess } from './record-file-access';
import type { Shop } from './run-all-targets';

type Projects = ExecutorContext['projectsConfigurations']['projects'];

/** What packaging reads and Nx does not hash: the targets that it waits for make it of what Nx hashes in its place. */
const madeByTargets: Readonly<Record<string, RegExp>> = {
  'shop-element': /^client-extensions\/shop-element\/build\/static\//,
  'shop-icons': /^libs\/icons\/dist\//,
  'shop-labels': /^client-extensions\/shop-labels\/out\//,
};

/** The installed executors read what `nx show target <project>:<target> inputs` lists. */
export function itReadsWhatNxShows(shop: () => Shop): void {
  let known: Projects | undefined;
  it.each([
    ['shop-element', 'package'],
    ['shop-icons', 'package'],
    ['shop-labels', 'package'],
    ['shop-service', 'package'],
    ['shop-site', 'package'],
    ['shop-site', 'validate'],
    ['shop-styles', 'assemble'],
  ])('reads for %s:%s what Nx lists as its inputs, and what targets before it make', async (name, target) => {
    const { workspace } = shop();
    const { files } = JSON.parse(
      workspace.nx(['show', 'target', `${name}:${target}`, 'inputs', '--json']).output,
    ) as { readonly files: readonly string[] };
    const projects = (known ??= projectsOf(shop()));
    const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    let success = false;
    const accesses = await recordFileAccess(workspace.root, async () => {
      success = await runExecutor(workspace.root, projects, name, target);
    });
    output.mockRestore();
    expect(success).toBe(true);
    const read = accesses.filter(({ kind }) => kind === 'read').map(({ path }) => path);
    expect(read).toContain(`client-extensions/${name}/client-extension.yaml`);
    const unhashed = read
      .filter((path) => !files.includes(path) && !isBesideThePoint(path))
      .filter((path) => madeByTargets[name]?.test(path) !== true);
    expect(unhashed).toEqual([]);
  });
}

function projectsOf({ workspace }: Shop): Projects {
  const file = '.nx/graph.json';
  expect(workspace.nx(['graph', `--file=${file}`]).status).toBe(0);
  const { graph } = JSON.parse(readFileSync(join(workspace.root, file), 'utf8')) as {
    readonly graph: { readonly nodes: Readonly<Record<string, { readonly data: Projects[string] }>> };
  };
  return Object.fromEntries(Object.entries(graph.nodes).map(([name, { data }]) => [name, data]));
}

/** Loads the executor from where it is installed, and runs it in this process. */
async function runExecutor(root: string, projects: Projects, name: string, target: string): Promise<boolean> {
  const load = createRequire(join(root, 'package.json'));
  const executor = load(`nx-liferay/dist/executors/${target}/executor`) as { default: PromiseExecutor };
  const { success } = await executor.default(projects[name]?.targets?.[target]?.options as object, {
    root,
    cwd: root,
    isVerbose: false,
    projectName: name,
    targetName: target,
    projectsConfigurations: { version: 2, projects },
    nxJsonConfiguration: {},
    projectGraph: { nodes: {}, dependencies: {} },
  });
  return success;
}

import { followModules, isBare } from '../checks/served/follow-modules';
import { isServedText, servedText } from '../checks/served/served-text';
import { modulePaths } from '../checks/served/module-paths';
import { offeredSpecifiers } from '../checks/served/offered-specifiers';
import { readFirstBytes } from '../files/first-bytes';
import type { ProjectManifest } from '../manifest/project-manifest';
import { planAssemble } from '../plan/assemble/plan-assemble';
import { buildDirectoryName } from '../plan/names';
import type { ContentReferences } from '../workspace/project-edges';

const STATIC = 'static/';

/**
 * What the modules of a project import by name, of the names that import-map entries of the workspace offer. A name that ends
 * with a slash stands for all that begin with it. The modules are read as they are now: what is not built yet imports nothing.
 */
export async function importReferences(
  manifest: ProjectManifest,
  offered: readonly string[],
): Promise<ContentReferences> {
  const own = offeredSpecifiers(manifest.extensions);
  const imported = await importedNames(manifest);
  const wanted = offered.filter(
    (name) =>
      !own.includes(name) &&
      imported.some((each) => each === name || (name.endsWith('/') && each.startsWith(name))),
  );
  return { defines: own.map(keyOf), wants: wanted.map(keyOf) };
}

function keyOf(specifier: string): string {
  return `specifier ${specifier}`;
}

async function importedNames(manifest: ProjectManifest): Promise<readonly string[]> {
  const { extensions, project } = manifest;
  const { entries } = planAssemble(manifest, {
    taskOutputs: {},
    unsettledTasks: {},
    buildDirectoryName: buildDirectoryName(undefined),
  });
  const texts = new Map(entries.filter(isServedText).map((entry) => [entry.path, entry]));
  const served = [...texts.keys()].map((path) => path.slice(STATIC.length));
  const modules = modulePaths(extensions, served).map((path) => STATIC + path);
  const names = new Set<string>();
  const textOf = (path: string) => {
    const entry = texts.get(path);
    return entry === undefined ? undefined : servedText(entry, project.workspaceRoot, readFirstBytes);
  };
  for await (const { imports } of followModules(modules, textOf)) {
    for (const { n: specifier } of imports) {
      if (specifier !== undefined && isBare(specifier)) names.add(specifier);
    }
  }
  return [...names];
}

import { posix } from 'node:path';
import { settingOf, type ProjectManifest } from '../manifest/project-manifest';
import { missingServices } from './missing-services';
import type { OtherDefinition, OtherProjects } from './other-projects';

/**
 * What each project of one workspace has to know of the others, by project path: ids of any profile (behaviour.md 11) and
 * directory names (deviations D9, D16) that they share and must not, services that it depends on and none of them is, and
 * names that the others offer to scripts. A project for which there is nothing to know has no entry.
 *
 * @param lcpJsons by project path, what each LCP.json holds; absent: nothing is said about services
 */
export function compareProjects(
  manifests: readonly ProjectManifest[],
  lcpJsons: ReadonlyMap<string, unknown> = new Map(),
): ReadonlyMap<string, OtherProjects> {
  const missing = missingServices(
    manifests.map((manifest) => ({ manifest, lcpJson: lcpJsons.get(pathOf(manifest)) })),
  );
  const offered = manifests.flatMap(offeredSpecifiers);
  const definitions = manifests.map((manifest) => ({ path: pathOf(manifest), ids: definitionsOf(manifest) }));
  const byId = grouped(definitions.flatMap(({ ids }) => [...ids]));
  const byName = grouped(manifests.map((manifest) => [foldedName(manifest), pathOf(manifest)]));
  const known = manifests.map((manifest, index): [string, OtherProjects] => {
    const path = pathOf(manifest);
    const ids = [...(definitions[index]?.ids.keys() ?? [])].sort().map((id) => ({
      id,
      others: (byId.get(id) ?? []).filter(({ project }) => project !== path).sort(byProject),
    }));
    const sharedNames = (byName.get(foldedName(manifest)) ?? []).filter((other) => other !== path).sort();
    const services = missing.get(path);
    const specifiers = offered.filter(({ owner }) => owner !== path).map(({ name }) => name);
    return [
      path,
      {
        sharedIds: ids.filter(({ others }) => others.length > 0),
        sharedNames,
        ...(services === undefined ? {} : { missingServices: services }),
        ...(specifiers.length === 0 ? {} : { specifiers: [...new Set(specifiers)].sort() }),
      },
    ];
  });
  return new Map(known.filter(([, others]) => hasAny(others)));
}

function hasAny({ sharedIds, sharedNames, missingServices: services, specifiers }: OtherProjects): boolean {
  return sharedIds.length > 0 || sharedNames.length > 0 || services !== undefined || specifiers !== undefined;
}

function grouped<T>(pairs: readonly (readonly [key: string, value: T])[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The first definition of each id of a project. */
function definitionsOf(manifest: ProjectManifest): ReadonlyMap<string, OtherDefinition> {
  const definitions = new Map<string, OtherDefinition>();
  for (const { id, position } of manifest.everyProfile) {
    if (definitions.has(id)) continue;
    const { file, line, column } = position;
    definitions.set(id, { project: pathOf(manifest), at: { file, line, column } });
  }
  return definitions;
}

function byProject(a: OtherDefinition, b: OtherDefinition): number {
  return a.project < b.project ? -1 : a.project > b.project ? 1 : 0;
}

/** The names that a project offers to the scripts of all, under any profile. */
function offeredSpecifiers(manifest: ProjectManifest) {
  return manifest.everyProfile
    .filter(({ type }) => type === 'jsImportMapsEntry')
    .flatMap((extension) => {
      const value = settingOf(extension, 'bareSpecifier');
      return value?.kind === 'string' ? [{ owner: pathOf(manifest), name: value.value }] : [];
    });
}

function pathOf({ project }: ProjectManifest): string {
  return project.path;
}

function foldedName({ project }: ProjectManifest): string {
  return posix.basename(project.name).toLowerCase();
}

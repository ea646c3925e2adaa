import { posix } from 'node:path';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { ProjectConflicts } from './project-conflicts';

/**
 * What projects of one workspace share and must not, by project path: ids of any profile (behaviour.md 11) and
 * directory names (deviations D9, D16). A project without conflicts has no entry.
 */
export function findConflicts(manifests: readonly ProjectManifest[]): ReadonlyMap<string, ProjectConflicts> {
  const idOwners = groups(
    manifests.flatMap((manifest) => idsOf(manifest).map((id) => [id, pathOf(manifest)])),
  );
  const nameOwners = groups(manifests.map((manifest) => [foldedName(manifest), pathOf(manifest)]));
  const conflicts = manifests.map((manifest): [string, ProjectConflicts] => {
    const path = pathOf(manifest);
    const others = (owners: ReadonlySet<string> = new Set()) =>
      [...owners].filter((owner) => owner !== path).sort();
    const ids = idsOf(manifest).map((id) => ({ id, projects: others(idOwners.get(id)) }));
    return [
      path,
      {
        ids: ids.filter(({ projects }) => projects.length > 0),
        names: others(nameOwners.get(foldedName(manifest))),
      },
    ];
  });
  return new Map(conflicts.filter(([, { ids, names }]) => ids.length > 0 || names.length > 0));
}

function groups(pairs: readonly (readonly [key: string, owner: string])[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [key, owner] of pairs) {
    const found = owners.get(key) ?? new Set();
    owners.set(key, found.add(owner));
  }
  return owners;
}

function idsOf({ everyProfile }: ProjectManifest): readonly string[] {
  return [...new Set(everyProfile.map(({ id }) => id))].sort();
}

function pathOf({ project }: ProjectManifest): string {
  return project.path;
}

function foldedName({ project }: ProjectManifest): string {
  return posix.basename(project.name).toLowerCase();
}

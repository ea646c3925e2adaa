import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import type { TypeRegistry } from '../../extension-types';
import type { ArchiveCheck } from './archive-check';

/** Looking for the nearest of many names takes its time, and nobody reads more. */
const MOST_UNKNOWN = 100;

/** Keys are `<pid>~<id>`, and the portal cuts an id at its first slash (acceptance.md 6). */
export const configurationIds: ArchiveCheck = ({ configurations }) =>
  configurations.flatMap(({ key, pid, ownId, position }): readonly Diagnostic[] => {
    if (ownId === undefined || ownId === '' || pid === '') {
      return [diagnostic('configuration-key-without-id', { key }, position)];
    }
    const slash = ownId.indexOf('/');
    return slash < 0
      ? []
      : [diagnostic('id-with-slash', { id: ownId, read: ownId.slice(0, slash) }, position)];
  });

/** PIDs that differ a little from those that the portal reads: others may be a bundle's own. */
export const configurationPids: ArchiveCheck = ({ configurations, types }) => {
  const known = pidsOf(types);
  return configurations
    .filter(
      ({ pid, ownId }) =>
        pid !== '' && ownId !== undefined && !known.includes(pid) && !pid.endsWith('.scoped'),
    )
    .slice(0, MOST_UNKNOWN)
    .flatMap(({ id, pid, position }) => {
      const nearest = nearestPid(pid, known);
      return nearest === undefined
        ? []
        : [diagnostic('configuration-pid-unknown', { id, pid, nearest }, position)];
    });
};

function pidsOf(types: TypeRegistry): readonly string[] {
  return [...new Set([...types.values()].flatMap(({ pid }) => (pid === undefined ? [] : [pid])))];
}

/** One with the same package, or with the same name in a package like it. */
function nearestPid(pid: string, known: readonly string[]): string | undefined {
  const [inPackage, name] = partsOf(pid);
  const sharing = known.filter((each) =>
    partsOf(each).some((part, at) => part === (at === 0 ? inPackage : name)),
  );
  return nearestName(pid, sharing);
}

function partsOf(pid: string): readonly [inPackage: string, name: string] {
  const at = pid.lastIndexOf('.');
  return [pid.slice(0, Math.max(at, 0)), pid.slice(at + 1)];
}

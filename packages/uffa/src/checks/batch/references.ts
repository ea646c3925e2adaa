import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { codesOf } from '../../workspace/batch-definitions';
import { envelopes, type BatchCheck } from './batch-check';

/** Reference codes of what every portal has: `L_USER`, and the folder of all objects that have none. */
const OF_LIFERAY = /^L_|^default$/;

/**
 * Reference codes of picklists, folders and object definitions that nothing defines: recent portals make an empty one,
 * older ones refuse the definition. It may be in the portal already, so only what is nearly a known code is a warning;
 * without the other projects' files, nothing else is said.
 */
export const references: BatchCheck = (files, { own, workspace }) =>
  envelopes(files).flatMap(({ data }) =>
    data.items.refersTo.flatMap(({ kind, code, position }): readonly Diagnostic[] => {
      if (OF_LIFERAY.test(code) || codesOf(own, kind).has(code)) return [];
      const all = workspace?.();
      if (all !== undefined && codesOf(all, kind).has(code)) return [];
      const known = all ?? own;
      const meant = nearestName(code, [...codesOf(known, kind)]);
      if (meant !== undefined && meant.toLowerCase() === code.toLowerCase()) {
        return [diagnostic('batch-reference-misspelt', { kind, code, meant }, position)];
      }
      if (all === undefined || !all.isComplete || !own.isComplete) return [];
      const args = { kind, code, ...(meant === undefined ? {} : { meant }) };
      return [diagnostic('batch-reference-undefined', args, position)];
    }),
  );

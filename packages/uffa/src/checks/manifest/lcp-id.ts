import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';

/** The cloud finds a client extension by the id in LCP.json, which has to be the project's (acceptance.md 15). */
export const lcpId: ManifestCheck = (manifest, { lcpJson }) => {
  const id = lcpJson?.members.get('id')?.value;
  if (id?.kind !== 'string' || id.value.includes('__')) return [];
  const { projectId } = manifest;
  const position = id.position ?? startOf(projectFile(manifest.project, 'LCP.json'));
  const code = id.value === projectId ? 'lcp-id-fixed' : 'lcp-id-of-another';
  return [diagnostic(code, { id: id.value, projectId }, position)];
};

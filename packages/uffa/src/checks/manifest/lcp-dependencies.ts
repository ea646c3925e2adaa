import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';

/** A dependency becomes a bundle that the project's own waits for (acceptance.md 11). */
export const lcpDependencies: ManifestCheck = (
  manifest,
  { lcpJson, otherProjects: { missingServices = [] } },
) => {
  if (missingServices.length === 0) return [];
  const dependencies = lcpJson?.members.get('dependencies')?.value;
  if (dependencies?.kind !== 'list') return [];
  const start = startOf(projectFile(manifest.project, 'LCP.json'));
  return dependencies.items
    .filter((item) => item.kind === 'string')
    .filter(({ value }) => missingServices.includes(value))
    .map(({ value, position }) =>
      diagnostic('lcp-dependency-unknown', { service: value }, position ?? start),
    );
};

import { startOf } from '../../diagnostics/position';
import type { ManifestCheck } from '../check-context';
import { lcpPorts } from '../lcp/lcp-ports';
import { lcpSchedule } from '../lcp/lcp-schedule';
import { lcpValues } from '../lcp/lcp-values';
import { projectFile } from '../manifest-file';
import { settingTexts } from '../setting-texts';

/** What the project's own LCP.json says and Liferay Cloud hardly reads as it is meant. */
export const lcpContent: ManifestCheck = (manifest, { facts, lcpJson }) => {
  if (lcpJson === undefined) return [];
  const start = startOf(projectFile(manifest.project, 'LCP.json'));
  const addressed = manifest.extensions
    .flatMap((extension) => settingTexts(extension, '.serviceAddress'))
    .flatMap(({ text }) => /:(\d+)$/.exec(text.trim())?.[1] ?? []);
  const others = { dockerfile: facts.fileText('Dockerfile'), addressed };
  return [...lcpValues(lcpJson, start), ...lcpSchedule(lcpJson, start), ...lcpPorts(lcpJson, others, start)];
};

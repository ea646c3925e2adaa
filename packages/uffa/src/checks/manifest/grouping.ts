import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Classification, TypeRegistry } from '../../extension-types';
import type { ClientExtension } from '../../manifest/project-manifest';
import { groupingOf } from '../../plan/grouping';
import type { YamlCheck } from '../check-context';
import { settingTexts } from '../setting-texts';

/** Which extensions may share a project: those of the active profile are looked at (behaviour.md 9.1). */
export const grouping: YamlCheck = ({ extensions }, { types }) => {
  const classified = withClassification(extensions, types);
  switch (groupingOf(classified.map(({ classification }) => classification))) {
    case undefined:
      return mixed(classified);
    case 'batch':
      return [...severalBatches(classified), ...applications(classified)];
    default:
      return [];
  }
};

interface Classified {
  readonly extension: ClientExtension;
  readonly classification: Classification;
}

function withClassification(
  extensions: readonly ClientExtension[],
  types: TypeRegistry,
): readonly Classified[] {
  return extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    return type === undefined ? [] : [{ extension, classification: type.classification }];
  });
}

/** Reports only the first extension that does not go with the ones before it. */
function mixed(classified: readonly Classified[]): readonly Diagnostic[] {
  const workloads = classified.filter(({ classification }) => classification !== 'configuration');
  const first = workloads[0];
  const stranger = workloads.find(({ classification }) => classification !== first?.classification);
  if (stranger === undefined) return [];
  const parts = [...new Set(workloads.map(({ classification }) => classification))].map((classification) => ({
    classification,
    ids: workloads
      .filter((item) => item.classification === classification)
      .map(({ extension }) => extension.id),
  }));
  return [diagnostic('grouping-not-allowed', { parts }, stranger.extension.position)];
}

function severalBatches(classified: readonly Classified[]): readonly Diagnostic[] {
  const [first, ...others] = classified.filter(({ classification }) => classification === 'batch');
  return others.map(({ extension }) =>
    diagnostic(
      'several-batch-extensions',
      { first: first?.extension.id ?? '', other: extension.id },
      extension.position,
    ),
  );
}

function applications(classified: readonly Classified[]): readonly Diagnostic[] {
  const found = classified.filter(({ extension }) => extension.type === 'oAuthApplicationHeadlessServer');
  const batch = classified.find(({ classification }) => classification === 'batch');
  const place = found[1] ?? batch;
  if (found.length === 1 || batch === undefined || place === undefined) return [];
  const [wanted] = settingTexts(batch.extension, 'oAuthApplicationHeadlessServer');
  const args = {
    id: batch.extension.id,
    applications: found.map(({ extension }) => extension.id),
    ...(wanted === undefined || wanted.text.trim() === ''
      ? {}
      : { wanted: wanted.text.replace(/^LXC:/, '') }),
  };
  return [diagnostic('batch-needs-one-application', args, place.extension.position)];
}

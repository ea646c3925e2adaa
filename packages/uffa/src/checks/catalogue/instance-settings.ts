import type { CatalogueConfiguration, WorkspaceCatalogue } from '../../catalogue/catalogue';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { commonProperties } from '../../extension-types';
import { settingOf, type ClientExtension } from '../../manifest/project-manifest';
import type { Member } from '../../values/value';
import type { ManifestCheck } from '../check-context';
import { isOfLiferay, meantName } from './meant-name';
import { settingProblems, type SettingProblem } from './setting-problem';
import { isUnresolved } from './unresolved-text';

/** What the portal itself reads of any configuration, or Liferay's plugin of the extension. */
const notOfConfiguration: readonly string[] = [
  ...Object.keys(commonProperties),
  'companyId',
  'companyWebId',
  'groupId',
  'groupKey',
  'pid',
  'service.ranking',
  'siteExternalReferenceCode',
];

/** Instance settings that the user's Liferay does not have, or cannot read. */
export const instanceSettings: ManifestCheck = ({ extensions }, { catalogue }) =>
  catalogue === undefined
    ? []
    : extensions
        .filter(({ type }) => type === 'instanceSettings')
        .flatMap((extension) => ofExtension(extension, catalogue));

function ofExtension(extension: ClientExtension, catalogue: WorkspaceCatalogue): readonly Diagnostic[] {
  const { id } = extension;
  const value = settingOf(extension, 'pid');
  if (value?.kind !== 'string' || isUnresolved(value.value)) return [];
  const pid = value.value;
  const configuration = catalogue.configurations.get(pid);
  if (configuration !== undefined) return ofConfiguration(extension, pid, configuration);
  const nearest = meantName(pid, [...catalogue.configurations.keys()]);
  // A module of the user's own may bring the configuration.
  if (nearest === undefined && !isOfLiferay(pid)) return [];
  const args = { id, pid, catalogue: catalogue.file, ...(nearest === undefined ? {} : { nearest }) };
  return [diagnostic('instance-settings-pid-unknown', args, value.position ?? extension.position)];
}

function ofConfiguration(
  extension: ClientExtension,
  pid: string,
  { attributes }: CatalogueConfiguration,
): readonly Diagnostic[] {
  // Something that is described without attributes may have them all the same.
  if (attributes.size === 0) return [];
  const { id } = extension;
  const known = [...attributes.keys()].filter((name) => !notOfConfiguration.includes(name));
  const settings = [...extension.typeSettings.members].filter(
    ([property]) => !notOfConfiguration.includes(property) && !/^[.:]/.test(property),
  );
  const unknown = settings.flatMap(([property, { keyPosition }]) => {
    if (attributes.has(property)) return [];
    const nearest = nearestName(property, known);
    const args = { id, pid, property, known, ...(nearest === undefined ? {} : { nearest }) };
    return [diagnostic('instance-setting-unknown', args, keyPosition ?? extension.position)];
  });
  const wrong = settings.flatMap(([property, member]) => {
    const attribute = attributes.get(property);
    if (attribute === undefined) return [];
    return settingProblems(member.value, attribute).map((problem) =>
      diagnosticOf(extension, property, member, problem, attribute.options ?? []),
    );
  });
  const given = new Set(settings.map(([property]) => property.toLowerCase()));
  const missing = [...attributes].flatMap(([property, attribute]) =>
    attribute.isRequired &&
    attribute.default === undefined &&
    known.includes(property) &&
    !given.has(property.toLowerCase())
      ? [diagnostic('instance-setting-missing', { id, pid, property }, extension.position)]
      : [],
  );
  return [...unknown, ...wrong, ...missing];
}

function diagnosticOf(
  extension: ClientExtension,
  property: string,
  { value, keyPosition }: Member,
  problem: SettingProblem,
  options: readonly string[],
): Diagnostic {
  const position = problem.at.position ?? value.position ?? keyPosition ?? extension.position;
  const { id } = extension;
  switch (problem.is) {
    case 'of wrong kind': {
      const { value: shown, expected } = problem;
      return diagnostic('instance-setting-of-wrong-kind', { id, property, value: shown, expected }, position);
    }
    case 'not offered': {
      const nearest = nearestName(problem.value, options);
      const args = { id, property, value: problem.value, known: options };
      return diagnostic(
        'instance-setting-not-offered',
        nearest === undefined ? args : { ...args, nearest },
        position,
      );
    }
    case 'out of range': {
      const { value: shown, limit, bound } = problem;
      const args = { id, property, value: shown, limit, bound };
      return diagnostic('instance-setting-out-of-range', args, position);
    }
  }
}

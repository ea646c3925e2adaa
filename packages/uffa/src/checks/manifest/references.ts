import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { ClientExtension, PlacedText } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';
import { nearestName } from '../../diagnostics/nearest-name';
import { settingTexts } from '../setting-texts';

/** Liferay knows what this workspace deploys by its id with this prefix (acceptance.md 10). */
const PREFIX = 'LXC:';

/**
 * A property that names another extension. With the prefix, or in a project that has no extension of the wanted
 * type, another project's is meant; that is how several services share one OAuth application.
 */
export const references: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) =>
    Object.entries(types.get(extension.type)?.properties ?? {}).flatMap(([property, { refersTo }]) =>
      refersTo === undefined
        ? []
        : settingTexts(extension, property)
            .filter(({ text }) => text.trim() !== '')
            .flatMap((reference) => ofReference(extension.id, property, reference, refersTo, extensions)),
    ),
  );

function ofReference(
  id: string,
  property: string,
  reference: PlacedText,
  expected: readonly string[],
  extensions: readonly ClientExtension[],
): readonly Diagnostic[] {
  const target = reference.text.startsWith(PREFIX) ? reference.text.slice(PREFIX.length) : reference.text;
  const args = { id, property, target, expected };
  const found = extensions.find((candidate) => candidate.id === target);
  if (found !== undefined) {
    return expected.includes(found.type)
      ? []
      : [diagnostic('reference-of-wrong-type', { ...args, type: found.type }, reference.position)];
  }
  if (reference.text.startsWith(PREFIX)) return [];
  const candidates = extensions
    .filter(({ type }) => expected.includes(type))
    .map((candidate) => candidate.id);
  const nearest = candidates.length === 1 ? candidates[0] : nearestName(target, candidates);
  return candidates.length === 0
    ? [diagnostic('reference-to-another-project', args, reference.position)]
    : [
        diagnostic(
          'reference-undefined',
          { ...args, ...(nearest === undefined ? {} : { nearest }) },
          reference.position,
        ),
      ];
}

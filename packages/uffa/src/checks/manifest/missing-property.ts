import { diagnostic } from '../../diagnostics/diagnostic';
import { settingOf, type ClientExtension } from '../../manifest/project-manifest';
import type { CheckContext, ManifestCheck } from '../check-context';

/** A property that Liferay needs although its plugin does not ask for it (behaviour.md App. D). */
export const missingProperty: ManifestCheck = ({ extensions }, context) =>
  extensions.flatMap((extension) => {
    const { id, type } = extension;
    const refused = refusedProperties(extension, context);
    return Object.entries(context.types.get(type)?.properties ?? {})
      .filter(([property, { required }]) => required && settingOf(extension, property) === undefined)
      .filter(([property]) => !refused.includes(property))
      .map(([property]) => diagnostic('property-missing', { id, type, property }, extension.position));
  });

/** The properties that the type's own rules report already, as errors. */
function refusedProperties(extension: ClientExtension, { types, facts }: CheckContext): readonly string[] {
  const findings = types.get(extension.type)?.validate?.(extension, facts) ?? [];
  return findings.flatMap(({ code, args }) =>
    code === 'property-required' && 'property' in args ? [args.property] : [],
  );
}

import { diagnostic } from '../../diagnostics/diagnostic';
import { settingOf } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';
import { refusedProperties } from '../refused-properties';

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

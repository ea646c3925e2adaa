import { diagnostic } from '../../diagnostics/diagnostic';
import { commonProperties } from '../../extension-types';
import type { ManifestCheck } from '../check-context';
import { nearestName } from '../../diagnostics/nearest-name';
import { isNestedBlock } from './nested-blocks';

/**
 * A property that Liferay does not read in an extension of this type; the plugin passes it through (behaviour.md 6).
 */
export const unknownProperty: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (type === undefined || type.otherProperties === 'allowed') return [];
    const known = [...Object.keys(type.properties), ...Object.keys(commonProperties)];
    return [...extension.typeSettings.members]
      .filter(([property]) => !known.includes(property) && !isNestedBlock(extension, property))
      .map(([property, { keyPosition }]) => {
        const nearest = nearestName(property, known);
        const args = {
          id: extension.id,
          type: extension.type,
          property,
          known: Object.keys(type.properties),
        };
        return diagnostic(
          'property-unknown',
          nearest === undefined ? args : { ...args, nearest },
          keyPosition ?? extension.position,
        );
      });
  });

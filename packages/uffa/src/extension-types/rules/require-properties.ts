import { diagnostic } from '../../diagnostics/diagnostic';
import { settingOf } from '../../manifest/project-manifest';
import type { ExtensionRule } from '../extension-type';

/** The keys must be there; a null or empty value is enough for Liferay's plugin (behaviour.md 11). */
export function requireProperties(...properties: readonly string[]): ExtensionRule {
  return (extension) =>
    properties
      .filter((property) => settingOf(extension, property) === undefined)
      .map((property) =>
        diagnostic(
          'property-required',
          { id: extension.id, type: extension.type, property },
          extension.position,
        ),
      );
}

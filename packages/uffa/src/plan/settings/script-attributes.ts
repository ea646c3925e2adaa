import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { compactJson } from '../../java-text/compact-json';
import { map, string, type MapValue } from '../../java-text/value';
import type { ClientExtension } from '../../manifest/project-manifest';

/**
 * Replaces globalJS's `scriptElementAttributes` by its JSON text at the end of the settings (behaviour.md 8.2).
 * Numbers pass Liferay's validation and then crash its build: here they are a finding. Other wrong shapes are
 * left to validation.
 */
export function inlineScriptAttributes(
  extension: ClientExtension,
  settings: MapValue,
): { settings: MapValue; diagnostics: readonly Diagnostic[] } {
  const attributes = settings.members.get('scriptElementAttributes')?.value;
  if (attributes?.kind !== 'map') return { settings, diagnostics: [] };
  const rest = [...settings.members].filter(([key]) => key !== 'scriptElementAttributes');
  const members = rest.map(([key, { value }]) => [key, value] as const);
  return {
    settings: map([...members, ['scriptElementAttributesJSON', string(compactJson(attributes))]]),
    diagnostics: [...attributes.members].flatMap(([attribute, { value, keyPosition }]) =>
      value.kind === 'integer' || value.kind === 'double'
        ? [
            diagnostic(
              'script-attribute-number',
              { id: extension.id, attribute, value: String(value.value) },
              value.position ?? keyPosition ?? extension.position,
            ),
          ]
        : [],
    ),
  };
}

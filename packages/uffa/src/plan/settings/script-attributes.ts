import { diagnostic } from '../../diagnostics/diagnostic';
import { compactJson } from '../../java-text/compact-json';
import type { MapValue } from '../../values/value';
import type { ClientExtension } from '../../manifest/project-manifest';
import { replaceSetting, type PlannedSettings } from './planned-settings';

const KEY = 'scriptElementAttributes';

/**
 * Replaces globalJS's `scriptElementAttributes` by its JSON text at the end of the settings (behaviour.md 8.2).
 * Numbers pass Liferay's validation and then crash its build: here they are a diagnostic. Other wrong shapes are
 * left to validation.
 */
export function inlineScriptAttributes(extension: ClientExtension, settings: MapValue): PlannedSettings {
  const attributes = settings.members.get(KEY)?.value;
  if (attributes?.kind !== 'map') return { settings, diagnostics: [] };
  return {
    settings: replaceSetting(settings, KEY, `${KEY}JSON`, compactJson(attributes)),
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

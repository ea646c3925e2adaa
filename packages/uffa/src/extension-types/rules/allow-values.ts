import { diagnostic } from '../../diagnostics/diagnostic';
import { textOf } from '../../java-text/string-value-of';
import { settingOf } from '../../manifest/project-manifest';
import type { ExtensionRule } from '../extension-type';

/**
 * The value must be one of these texts, where there is a value. A boolean or a number never is, not even when it
 * prints like one of them (behaviour.md 11).
 */
export function allowValues(property: string, values: readonly string[]): ExtensionRule {
  return (extension) => {
    const value = settingOf(extension, property);
    if (value === undefined || value.kind === 'null') return [];
    if (value.kind === 'string' && values.includes(value.value)) return [];
    const args = { id: extension.id, property, value: textOf(value), values };
    return [diagnostic('property-value-invalid', args, value.position ?? extension.position)];
  };
}

import type { ClientExtension } from '../../manifest/project-manifest';
import { lineText } from '../../plan/config/settings-lines';
import type { MapValue } from '../../values/value';
import type { ManifestCheck } from '../check-context';
import { hasConfiguration, takesLines } from './configuration-members';
import { propertyDiagnostics, typeSettingDiagnostics, type SettingLine } from './setting-line';

/** Settings that the portal gets as `key=value` and reads differently (acceptance.md, "Corrections"). */
export const settingLines: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (!hasConfiguration(type) || !takesLines(type)) return [];
    return [
      ...linesOf(extension, extension.typeSettings).flatMap(typeSettingDiagnostics),
      ...linesOf(extension, extension.properties).flatMap(propertyDiagnostics),
    ];
  });

function linesOf({ id, position }: ClientExtension, { members }: MapValue): readonly SettingLine[] {
  return [...members].map(([key, { value, keyPosition }]) => ({
    id,
    key,
    text: lineText(value),
    keyPosition: keyPosition ?? value.position ?? position,
    textPosition: value.position ?? position,
  }));
}

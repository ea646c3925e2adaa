import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { parseProperties } from '../../java-text/properties';
import type { Value } from '../../values/value';
import type { ClientExtension } from '../../manifest/project-manifest';
import { lineText } from '../../plan/config/settings-lines';
import type { ManifestCheck } from '../check-context';
import { hasConfiguration, takesLines } from './configuration-members';

/**
 * Settings that the portal gets as `key=value` and reads differently: `typeSettings` are cut at the first `=` and
 * trimmed, `properties` are read as a properties file (acceptance.md, "Corrections").
 */
export const settingLines: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (!hasConfiguration(type)) return [];
    return takesLines(type) ? [...ofTypeSettings(extension), ...ofProperties(extension)] : [];
  });

function ofTypeSettings(extension: ClientExtension): readonly Diagnostic[] {
  const { id } = extension;
  return [...extension.typeSettings.members].flatMap(
    ([key, { value, keyPosition }]): readonly Diagnostic[] => {
      const line = trimmed(`${key}=${lineText(value)}`);
      const position = keyPosition ?? extension.position;
      if (line.startsWith('#')) return [diagnostic('setting-read-otherwise', { id, key }, position)];
      const read = line.slice(0, line.indexOf('='));
      if (read !== key) return [diagnostic('setting-read-otherwise', { id, key, read }, position)];
      const text = lineText(value);
      return trimmed(text) === text
        ? []
        : [diagnostic('setting-trimmed', { id, key }, placeOf(value) ?? position)];
    },
  );
}

function ofProperties(extension: ClientExtension): readonly Diagnostic[] {
  const { id } = extension;
  return [...extension.properties.members].flatMap(([key, { value, keyPosition }]) => {
    const text = lineText(value);
    const read = [...parseProperties(`${key}=${text}`)].map(([name, written]) => ({
      key: name,
      value: written,
    }));
    const [only] = read;
    if (read.length === 1 && only?.key === key && only.value === text) return [];
    const position = keyPosition ?? placeOf(value) ?? extension.position;
    return [diagnostic('property-read-otherwise', { id, key, text, read }, position)];
  });
}

function placeOf(value: Value): Value['position'] {
  return value.position;
}

/** As Java's `String.trim`. */
function trimmed(text: string): string {
  return text.replace(/^[\0- ]+/, '').replace(/[\0- ]+$/, '');
}

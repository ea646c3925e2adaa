import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { JsonTextBecause } from '../../diagnostics/kinds/portal';
import type { Position } from '../../diagnostics/position';
import { commonProperties, type ExtensionType } from '../../extension-types';
import { textOf } from '../../java-text/string-value-of';
import type { Value } from '../../values/value';
import type { ManifestCheck } from '../check-context';
import { configurationMembers, hasConfiguration } from './configuration-members';

/** Values of a configuration that the portal does not keep as they are (acceptance.md, "As run"). */
export const configurationValues: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (!hasConfiguration(type)) return [];
    const { id } = extension;
    const written = extension.emptyTexts.map(({ text, position }) =>
      diagnostic('configuration-lost', { id, key: text, because: 'no-value' }, position),
    );
    const settings = configurationMembers(extension, type).flatMap(([key, { value, keyPosition }]) =>
      ofValue({ id, key, type, position: keyPosition ?? extension.position }, value),
    );
    return [...written, ...settings];
  });

interface Setting {
  readonly id: string;
  readonly key: string;
  readonly type: ExtensionType;
  readonly position: Position;
}

function ofValue(setting: Setting, value: Value): readonly Diagnostic[] {
  const { id, key, position } = setting;
  if (value.kind === 'null') {
    return [diagnostic('configuration-lost', { id, key, because: 'no-value' }, position)];
  }
  const because = becomesJson(setting, value);
  if (because !== undefined) {
    return [diagnostic('configuration-value-as-json', { id, key, because }, value.position ?? position)];
  }
  return (value.kind === 'list' ? value.items : [value]).flatMap((item) => ofNumber(setting, item));
}

/** What a property is declared to be, `property-of-wrong-kind` sees to; a declared mapping is meant as one. */
function becomesJson({ key, type }: Setting, value: Value): JsonTextBecause | undefined {
  const declared = { ...commonProperties, ...type.properties }[key];
  if (declared?.kind === 'map' || declared?.kind === 'any') return undefined;
  if (value.kind === 'map') return declared === undefined ? 'mapping' : undefined;
  if (value.kind !== 'list') return undefined;
  const kinds = new Set(value.items.map(({ kind }) => (kind === 'double' ? 'integer' : kind)));
  if (kinds.has('null')) return 'null-item';
  if (kinds.has('list')) return declared === undefined ? 'nested' : undefined;
  return kinds.size > 1 && (declared === undefined || !kinds.has('map')) ? 'mixed' : undefined;
}

const LONGEST = 2n ** 63n;

function ofNumber({ id, key, position }: Setting, value: Value): readonly Diagnostic[] {
  const place = value.position ?? position;
  if (value.kind === 'integer') {
    const fits = value.value >= -LONGEST && value.value < LONGEST;
    return fits
      ? []
      : [diagnostic('configuration-number-too-large', { id, key, value: String(value.value) }, place)];
  }
  if (value.kind !== 'double' || Number.isNaN(value.value)) return [];
  const args = { id, key, value: textOf(value) };
  if (!Number.isFinite(value.value)) return [diagnostic('configuration-number-too-large', args, place)];
  const whole = String(BigInt(Math.trunc(value.value)));
  return Number.isInteger(value.value)
    ? [diagnostic('configuration-number-by-release', { ...args, whole }, place)]
    : [];
}

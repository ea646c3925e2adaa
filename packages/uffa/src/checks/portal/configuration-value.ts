import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { JsonTextBecause } from '../../diagnostics/kinds/portal';
import type { Position } from '../../diagnostics/position';
import { commonProperties, type ExtensionType } from '../../extension-types';
import { textOf } from '../../java-text/string-value-of';
import type { Value } from '../../values/value';

/** A setting of a configuration; without a type, nothing is declared of it. */
export interface ConfigurationSetting {
  readonly id: string;
  readonly key: string;
  readonly type: ExtensionType | undefined;
  readonly position: Position;
}

/** What the portal makes of a value (acceptance.md, "As run"). */
export function valueDiagnostics(setting: ConfigurationSetting, value: Value): readonly Diagnostic[] {
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
function becomesJson({ key, type }: ConfigurationSetting, value: Value): JsonTextBecause | undefined {
  const declared = { ...commonProperties, ...type?.properties }[key];
  if (declared?.kind === 'map' || declared?.kind === 'any') return undefined;
  if (value.kind === 'map') return declared === undefined ? 'mapping' : undefined;
  if (value.kind !== 'list') return undefined;
  const kinds = new Set(value.items.map(({ kind }) => (kind === 'double' ? 'integer' : kind)));
  if (kinds.has('null')) return 'null-item';
  if (kinds.has('list')) return declared === undefined ? 'nested' : undefined;
  return kinds.size > 1 && (declared === undefined || !kinds.has('map')) ? 'mixed' : undefined;
}

const LONGEST = 2n ** 63n;

function ofNumber({ id, key, position }: ConfigurationSetting, value: Value): readonly Diagnostic[] {
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

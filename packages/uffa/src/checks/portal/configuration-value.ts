import type { CatalogueAttribute } from '../../catalogue/catalogue';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { JsonTextBecause } from '../../diagnostics/kinds/portal';
import type { Position } from '../../diagnostics/position';
import { commonProperties, type ExtensionType } from '../../extension-types';
import { textOf } from '../../java-text/string-value-of';
import type { MapValue, Value } from '../../values/value';

/** A setting of a configuration; without a type, nothing is declared of it. */
export interface ConfigurationSetting {
  readonly id: string;
  readonly key: string;
  readonly type: ExtensionType | undefined;
  readonly position: Position;
  /** What the user's Liferay says of it; absent: not known. */
  readonly attribute?: CatalogueAttribute;
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
function becomesJson(setting: ConfigurationSetting, value: Value): JsonTextBecause | undefined {
  const { key, type } = setting;
  const declared = { ...commonProperties, ...type?.properties }[key];
  if (declared?.kind === 'map' || declared?.kind === 'any') return undefined;
  if (value.kind === 'map')
    return declared !== undefined || isLocalized(setting, value) ? undefined : 'mapping';
  if (value.kind !== 'list') return undefined;
  const kinds = new Set(value.items.map(({ kind }) => (kind === 'double' ? 'integer' : kind)));
  if (kinds.has('null')) return 'null-item';
  if (kinds.has('list')) return declared === undefined ? 'nested' : undefined;
  return kinds.size > 1 && (declared === undefined || !kinds.has('map')) ? 'mixed' : undefined;
}

/** As Java's Locale prints them: `en`, `en_US`, `sr_RS_latin`. */
const LOCALE = /^[a-z]{2,3}(?:_[A-Z]{2}(?:_\w{1,16})?)?$/;

/** A text for each language: Liferay reads a localized setting from that JSON (types.md 1.3). */
function isLocalized({ type, attribute }: ConfigurationSetting, { members }: MapValue): boolean {
  if (attribute?.type === 'localized') return true;
  const isOfAnyPid = type === undefined || type.pidProperty !== undefined;
  return (
    isOfAnyPid &&
    members.size > 0 &&
    [...members].every(([key, { value }]) => LOCALE.test(key) && value.kind === 'string')
  );
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

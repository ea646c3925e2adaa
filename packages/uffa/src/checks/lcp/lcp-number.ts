import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import { textOf } from '../../java-text/string-value-of';
import type { Value } from '../../values/value';
import type { LcpNumber } from './lcp-property';

/** The least memory of Liferay's own templates, in megabytes. Less is hardly a number of megabytes. */
const LEAST_MEMORY = 10;

/** What is wrong with a value that has to be a number. */
export function ofNumber(
  value: Value,
  shape: LcpNumber,
  { path, position }: { readonly path: string; readonly position: Position },
): readonly Diagnostic[] {
  const number = numberOf(value, shape);
  if (number === undefined) {
    const meant = value.kind === 'string' ? meantNumber(value.value, shape) : undefined;
    const text = value.kind === 'map' || value.kind === 'list' ? undefined : textOf(value);
    const args = {
      path,
      expected: shape.whole ? ('whole' as const) : ('number' as const),
      found: value.kind,
      ...(text === undefined ? {} : { text }),
      ...(meant === undefined ? {} : { meant: String(meant) }),
    };
    return [diagnostic('lcp-value-of-wrong-kind', args, position)];
  }
  const { least, most, unit } = shape;
  if (number < least || number > most) {
    const limits = most === Number.MAX_SAFE_INTEGER ? { least } : { least, most };
    const args = { path, value: textOf(value), ...limits, ...(unit === undefined ? {} : { unit }) };
    return [diagnostic('lcp-value-out-of-range', args, position)];
  }
  return unit === 'megabytes' && number < LEAST_MEMORY
    ? [diagnostic('lcp-memory-tiny', { path, value: textOf(value), meant: number * 1024 }, position)]
    : [];
}

function numberOf(value: Value, { whole, textual }: LcpNumber): number | undefined {
  switch (value.kind) {
    case 'integer':
      return Number(value.value);
    case 'double':
      return whole && !Number.isInteger(value.value) ? undefined : value.value;
    case 'string':
      return textual && /^\d+$/.test(value.value) ? Number(value.value) : undefined;
    default:
      return undefined;
  }
}

/** In the unit of the property, by the suffixes of Kubernetes. */
const suffixes: Readonly<Partial<Record<string, Readonly<Record<string, number>>>>> = {
  CPUs: { '': 1, m: 0.001 },
  megabytes: { '': 1, m: 1, mi: 1, mb: 1, mib: 1, g: 1024, gi: 1024, gb: 1024, gib: 1024 },
  percent: { '': 1, '%': 1 },
  seconds: { '': 1, s: 1 },
};

/** The number that a text such as `512Mi` means. */
function meantNumber(text: string, { unit, least, most }: LcpNumber): number | undefined {
  const [, digits = '', suffix = ''] = /^(\d{1,12}(?:\.\d{1,6})?) ?([a-z%]{0,3})$/i.exec(text.trim()) ?? [];
  const factor = (unit === undefined ? { '': 1 } : suffixes[unit])?.[suffix.toLowerCase()];
  const meant = factor === undefined || digits === '' ? undefined : Number(digits) * factor;
  return meant !== undefined && meant >= least && meant <= most ? meant : undefined;
}

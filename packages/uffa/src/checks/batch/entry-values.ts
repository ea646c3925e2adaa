import { diagnostic } from '../../diagnostics/diagnostic';
import type { ValueShape } from '../../plan/batch/batch-outline';
import { envelopes, type BatchCheck } from './batch-check';
import { objectOf } from './entry-object';

const noText: readonly ValueShape[] = ['boolean', 'list', 'map', 'text'];
const noNumber: readonly ValueShape[] = [...noText, 'fraction'];
const noScalar: readonly ValueShape[] = ['list', 'map'];

/** What no value of a field can be, by the field's business type or, where a definition has none, its database type. */
const impossible: Readonly<Record<string, readonly ValueShape[]>> = {
  Attachment: ['boolean', 'list'],
  BigDecimal: noText,
  Boolean: ['fraction', 'list', 'map', 'whole', 'number text'],
  Date: ['boolean', ...noScalar],
  DateTime: ['boolean', ...noScalar],
  Decimal: noText,
  Double: noText,
  Integer: noNumber,
  Long: noNumber,
  LongInteger: noNumber,
  LongText: noScalar,
  MultiselectPicklist: ['boolean', 'fraction', 'map', 'whole'],
  Picklist: ['boolean', 'list'],
  PrecisionDecimal: noText,
  Text: noScalar,
};

/** Values of entries that the type of their field cannot take. What a portal converts, such as "5" to a number, counts as right. */
export const entryValues: BatchCheck = (files, context) =>
  envelopes(files).flatMap((file) => {
    const fields = objectOf(file, context)?.fields;
    return file.data.items.fields.flatMap(({ name: member, shape, valuePosition }) => {
      const type = fields?.get(member)?.type;
      if (type === undefined || !Object.hasOwn(impossible, type)) return [];
      if (impossible[type]?.includes(shape) !== true) return [];
      return [diagnostic('batch-entry-value-of-other-type', { member, type, shape }, valuePosition)];
    });
  });

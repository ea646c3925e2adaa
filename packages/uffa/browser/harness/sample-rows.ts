/** A row of a data set. */
export interface SampleRow {
  readonly label: string;
  readonly value: unknown;
}

/** Values of each kind that a data set may give to a renderer. */
export const sampleRows: readonly SampleRow[] = [
  { label: 'text', value: 'Blue' },
  { label: 'long text', value: 'A long text that goes on and on. '.repeat(8).trim() },
  { label: 'text like HTML', value: '<b>bold</b> & "quoted" <img src=x>' },
  { label: 'empty text', value: '' },
  { label: 'number', value: 1234.5 },
  { label: 'boolean', value: true },
  { label: 'date', value: '2025-01-31T12:00:00Z' },
  { label: 'null', value: null },
  { label: 'undefined', value: undefined },
  { label: 'list', value: ['a', 'b'] },
  { label: 'object', value: { key: 'approved', name: 'Approved' } },
];

/** The whole row that a value is of. */
export function itemData({ label, value }: SampleRow, index: number): Readonly<Record<string, unknown>> {
  return {
    id: 31000 + index,
    externalReferenceCode: `sample-${index}`,
    name: `Sample: ${label}`,
    status: { code: 0, label: 'approved', label_i18n: 'Approved' },
    value,
  };
}

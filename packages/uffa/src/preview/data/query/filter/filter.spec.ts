import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiFor, batchProject, caller, field } from '../../../../../test/preview-api';
import { Refusal } from '../../answers/refusal';
import { parseFilter } from './parse-filter';

const thing = {
  externalReferenceCode: 'THING',
  name: 'Thing',
  objectFields: [
    field('name'),
    field('size', 'Integer'),
    field('due', 'Date'),
    field('seen', 'DateTime'),
    field('open', 'Boolean'),
    field('state', 'Picklist'),
    field('text', 'RichText'),
  ],
};
const items = [
  { externalReferenceCode: 'A', name: "it's", size: 1, due: '2026-01-01', open: true, state: 'new' },
  {
    externalReferenceCode: 'B',
    name: 'two',
    size: 2,
    due: '2026-02-01',
    seen: '2026-02-01T12:00:00Z',
    open: false,
  },
  { externalReferenceCode: 'C', name: 'three (3)', size: 3 },
];
const call = caller(
  apiFor([
    batchProject([
      { of: 'definitions', items: [thing] },
      { of: 'entries', delegate: 'C_Thing', items },
    ]),
  ]),
);

const query = (filter: string, more = '') =>
  call('GET', `/o/c/things?filter=${encodeURIComponent(filter)}${more}`);

describe('a filter', () => {
  it.each([
    ["name eq 'two'", 'B'],
    ["name eq 'it''s'", 'A'],
    ["name ne 'two'", 'AC'],
    ['size gt 1', 'BC'],
    ['size ge 2 and size le 2', 'B'],
    ['size lt 2 or size eq 3', 'AC'],
    ['size eq 1 or size eq 2 and size eq 3', 'A'],
    ['(size eq 1 or size eq 2) and size gt 1', 'B'],
    ['not (size eq 1)', 'BC'],
    ['not size eq 1 and not not size lt 3', 'B'],
    ["contains(name, 'o')", 'B'],
    ["startswith(name,'th')", 'C'],
    ["name in ('two', 'it''s')", 'AB'],
    ['size in (1,3)', 'AC'],
    ['due ge 2026-01-15', 'B'],
    ['due eq 2026-01-01', 'A'],
    ["due eq '2026-01-01'", 'A'],
    ['seen lt 2026-02-01T13:00:00+01:00', ''],
    ['seen le 2026-02-01T13:00:00+01:00', 'B'],
    ['open eq true', 'A'],
    ["state eq 'new'", 'A'],
    ["externalReferenceCode eq 'C'", 'C'],
    ['dateCreated gt 2020-01-01T00:00:00Z', 'ABC'],
    ['status eq 0', 'ABC'],
  ])('%s lets %s through', async (filter, codes) => {
    const { status, json } = await query(filter);
    expect(status).toBe(200);
    expect(json.items.map((item) => item.externalReferenceCode).join('')).toBe(codes);
  });

  it('knows that nothing is neither equal nor unequal, as SQL does', async () => {
    const codes = async (filter: string) => (await query(filter)).json.totalCount;
    expect(await codes('open eq false')).toBe(1);
    expect(await codes('not (open eq true)')).toBe(1);
    expect(await codes('open eq null')).toBe(1);
    expect(await codes('open ne null')).toBe(2);
    expect(await codes('open eq true or size eq 3')).toBe(2);
  });

  it('takes an id as a number and as a text', async () => {
    const { id } = (await query("name eq 'two'")).json.items[0]!;
    expect((await query(`id eq ${id}`)).json.totalCount).toBe(1);
    expect((await query(`id eq '${id}'`)).json.totalCount).toBe(1);
  });

  it.each([
    'size eq',
    'size eq 1 and',
    'eq 1',
    '(size eq 1',
    'size eq 1)',
    "name eq 'a",
    'size eq 1 size eq 2',
    'size is 1',
    'size in 1',
    'size in ()',
    'contains(name)',
    'contains(name, 1)',
    "size eq 'one'",
    'name eq 1',
    "contains(size, '1')",
    'unknown eq 1',
    "text eq 'a'",
    'size gt null',
    "name eq 'a' ; drop",
    'constructor eq 1',
    'due eq 2026-13-01',
  ])('is refused where it is wrong: %s', async (filter) => {
    const { status, json } = await query(filter);
    expect([status, json['status']]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    "things/any(t:t/name eq 'a')",
    "owner/name eq 'a'",
    "endswith(name, 'a')",
    'year(due) eq 2026',
    'size add 1 eq 2',
    `${'('.repeat(200)}size eq 1${')'.repeat(200)}`,
  ])('is not answered where the preview knows too little: %s', async (filter) => {
    expect((await query(filter)).status).toBe(501);
  });

  it('never throws anything but a refusal, whatever its text', () => {
    const piece = fc.constantFrom(
      ...[
        "'",
        "''",
        '(',
        ')',
        ',',
        '/',
        ' ',
        'not ',
        'and',
        ' or ',
        'in',
        'eq',
        'contains',
        'a',
        '1',
        '2026-01-01',
        'null',
        '\\',
        '\u0000',
        '𝄞',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          try {
            parseFilter(text);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
    );
  });

  it.each(["'", '(', 'not ', "''", 'a eq 1 and ', '((((a', "a in ('", ' ', '1,'])(
    'of thousands of the same is read or refused: %j',
    (piece) => {
      const text = piece.repeat(Math.floor(20_000 / piece.length));
      expect(() => {
        try {
          parseFilter(text);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }).not.toThrow();
    },
  );
});

describe('a sort', () => {
  it.each([
    ['name', 'ACB'],
    ['name:desc', 'BCA'],
    ['open:asc,size:desc', 'CBA'],
    ['seen:desc, name', 'BAC'],
  ])('%s gives %s', async (sort, codes) => {
    const { json } = await call('GET', `/o/c/things?sort=${sort}`);
    expect(json.items.map((item) => item.externalReferenceCode).join('')).toBe(codes);
  });

  it.each([
    ['nope', 400],
    ['name:up', 400],
    ['owner/name', 501],
    ['text', 400],
  ])('%s is refused', async (sort, status) => {
    expect((await call('GET', `/o/c/things?sort=${sort}`)).status).toBe(status);
  });
});

describe('a search', () => {
  it.each([
    ['THREE', 'C'],
    ['3 three', 'C'],
    ['two three', ''],
    ['', 'ABC'],
  ])('for "%s" finds %s', async (search, codes) => {
    const { json } = await call('GET', `/o/c/things?search=${encodeURIComponent(search)}`);
    expect(json.items.map((item) => item.externalReferenceCode).join('')).toBe(codes);
  });
});

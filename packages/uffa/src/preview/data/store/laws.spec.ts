import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiFor, batchProject, caller, field, type AnsweredJson } from '../../../../test/preview-api';

const thing = {
  externalReferenceCode: 'THING',
  name: 'Thing',
  objectFields: [
    field('text', 'LongText'),
    field('whole', 'Integer'),
    field('part', 'Decimal'),
    field('yes', 'Boolean'),
    field('day', 'Date'),
  ],
};
const project = batchProject([{ of: 'definitions', items: [thing] }]);
const fresh = () => caller(apiFor([project]));

const day = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 10)}T00:00:00.000Z`);
const values = fc.record(
  {
    text: fc.string({ unit: 'binary' }),
    whole: fc.integer(),
    part: fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) => (Object.is(number, -0) ? 0 : number)),
    yes: fc.boolean(),
    day,
  },
  { requiredKeys: [] },
);
const code = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => !/^\.{1,2}$/.test(text));

describe('the store', () => {
  it('answers what was created, by id and by code', async () => {
    await fc.assert(
      fc.asyncProperty(values, code, async (body, externalReferenceCode) => {
        const call = fresh();
        const { json } = await call('POST', '/o/c/things', { ...body, externalReferenceCode });
        expect(json).toMatchObject({ ...body, externalReferenceCode });
        const path = `/o/c/things/by-external-reference-code/${encodeURIComponent(externalReferenceCode)}`;
        expect((await call('GET', `/o/c/things/${json.id}`)).json).toEqual(json);
        expect((await call('GET', path)).json).toEqual(json);
      }),
      { numRuns: 50 },
    );
  });

  it('changes by PATCH what is named and nothing else, and by PUT everything', async () => {
    await fc.assert(
      fc.asyncProperty(values, values, async (before, change) => {
        const call = fresh();
        const { json } = await call('POST', '/o/c/things', before);
        const path = `/o/c/things/${json.id}`;
        const patched = await call('PATCH', path, change);
        expect(patched.json).toEqual({ ...json, ...change, dateModified: patched.json.dateModified });
        const put = await call('PUT', path, change);
        const made = await fresh()('POST', '/o/c/things', change);
        expect(valuesOf(put.json)).toEqual(valuesOf(made.json));
      }),
      { numRuns: 50 },
    );
  });

  it('forgets what was deleted and keeps the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(code, { minLength: 1, maxLength: 8 }), fc.nat(), async (codes, at) => {
        const call = fresh();
        for (const each of codes) await call('POST', '/o/c/things', { externalReferenceCode: each });
        const gone = codes[at % codes.length] ?? '';
        const path = `/o/c/things/by-external-reference-code/${encodeURIComponent(gone)}`;
        expect((await call('DELETE', path)).status).toBe(204);
        expect((await call('DELETE', path)).status).toBe(404);
        const { json } = await call('GET', '/o/c/things?pageSize=-1');
        expect(codesOf(json)).toEqual(codes.filter((each) => each !== gone));
      }),
      { numRuns: 50 },
    );
  });

  it('has each entry on one page, once, in the order of the sort', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        async (numbers, pageSize) => {
          const call = fresh();
          for (const whole of numbers) await call('POST', '/o/c/things', { whole });
          const found: number[] = [];
          let last = 1;
          for (let page = 1; page <= last; page++) {
            const { json } = await call('GET', `/o/c/things?sort=whole&pageSize=${pageSize}&page=${page}`);
            last = json.lastPage;
            expect(json.totalCount).toBe(numbers.length);
            found.push(...json.items.map(({ whole }) => Number(whole)));
          }
          expect(found).toEqual(numbers.toSorted((a, b) => a - b));
          expect(last).toBe(Math.max(1, Math.ceil(numbers.length / pageSize)));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('answers each call, whatever its path, with something or nothing, and never breaks', async () => {
    const segment = fc.oneof(
      fc.constantFrom(
        'things',
        'scopes',
        'by-external-reference-code',
        '1',
        '%',
        '%2F',
        '..',
        '__proto__',
        '',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }).map(encodeURIComponent),
    );
    const api = apiFor([project]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
        fc.array(segment, { maxLength: 5 }),
        fc.string(),
        async (method, segments, body) => {
          const answer = await api.answer({
            method,
            path: ['/o/c/things', ...segments].join('/'),
            query: new URLSearchParams(),
            headers: { 'content-type': 'application/json' },
            body: Buffer.from(body),
          });
          if (answer !== undefined) expect([200, 204, 400, 404]).toContain(answer.status);
        },
      ),
    );
  });
});

function valuesOf(json: { [name: string]: unknown }) {
  return ['text', 'whole', 'part', 'yes', 'day'].map((name) => json[name]);
}

function codesOf(json: AnsweredJson) {
  return json.items.map(({ externalReferenceCode }) => externalReferenceCode);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import type { PageReport } from '../page/messages';
import { PreviewReport, readReport } from './preview-report';

const error: PageReport = {
  kind: 'console-error',
  page: '/web/preview/all',
  message: 'Boom',
  project: 'shop',
};

const schema = readFileSync(join(__dirname, '../../../schemas/preview-report.schema.json'), 'utf8');

describe('the report of a preview', () => {
  it('fits the published schema', () => {
    const report = new PreviewReport();
    report.add({ ...error, url: 'http://127.0.0.1:4711/o/shop/x.js' });
    report.addUnanswered('GET', '/o/x');
    const problem = { project: 'shop', code: 'url-not-served', message: 'm', fix: 'f', place: 'a.yaml:1:1' };
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(schema) as object);
    validate(JSON.parse(JSON.stringify(report.document([problem]))));
    expect(validate.errors).toBeNull();
  });

  it('counts what is found again, and calls it new once', () => {
    const report = new PreviewReport();
    expect(report.add(error)).toBe(true);
    expect(report.add(error)).toBe(false);
    expect(report.add({ ...error, message: 'Bang' })).toBe(true);
    expect(report.document([]).findings.map(({ message, count }) => [message, count])).toEqual([
      ['Boom', 2],
      ['Bang', 1],
    ]);
  });

  it('names the project of a call that the server has counted', () => {
    const report = new PreviewReport();
    report.addUnanswered('GET', '/o/x');
    const told: PageReport = {
      kind: 'unanswered',
      page: '/web/preview/all',
      message: 'GET /o/x',
      url: 'http://127.0.0.1:4711/o/x?q=secret',
      project: 'shop',
    };
    expect(report.add(told)).toBe(false);
    const { findings, unanswered } = report.document([]);
    expect(findings).toEqual([]);
    expect(unanswered).toEqual([{ method: 'GET', path: '/o/x', count: 1, project: 'shop' }]);
  });

  it('keeps so many, and says how many more there were', () => {
    const report = new PreviewReport();
    for (let index = 0; index < 510; index++) report.add({ ...error, message: String(index) });
    const { findings, left } = report.document([]);
    expect(findings).toHaveLength(500);
    expect(left).toBe(10);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"kind":"other","page":"/","message":"x"}',
    '{"kind":"not-loaded","page":1,"message":"x"}',
  ])('takes no other JSON: %s', (text) => {
    expect(readReport(text)).toBeUndefined();
  });

  it('takes a report without what it does not know, and cuts what is long', () => {
    const text = JSON.stringify({ ...error, message: 'x'.repeat(3000), extra: 1 });
    expect(readReport(text)).toEqual({ ...error, message: 'x'.repeat(2000) });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiFor, caller } from '../../../test/preview-api';
import { projectIn } from '../../../test/with-workspace';
import { planProject } from '../../packaging/plan-project';
import { readFixture } from './fixtures/read-fixture';

const repository = join(__dirname, '../../../../..');
const page = readFileSync(join(repository, 'docs/preview-data.md'), 'utf8');

/** The blocks of the page, by the words after their fences. */
const blocks = [...page.matchAll(/^```([a-z ]+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
  language,
  text: text.trim(),
}));
const calls = blocks.flatMap(({ language, text }, index) =>
  language === 'http' ? [{ text, answer: blocks[index + 1]?.text ?? '' }] : [],
);

const archive = async () => {
  const { uffa } = await planProject(projectIn(join(repository, 'examples'), 'ticket-data'));
  return { path: 'ticket-data', entries: uffa.entries };
};

describe('docs/preview-data.md', () => {
  it('shows what the batch data of examples/ticket-data answers, call after call', async () => {
    const call = caller(apiFor([await archive()], { workspaceRoot: join(repository, 'examples') }));
    expect(calls.length).toBeGreaterThan(5);
    for (const { text, answer } of calls) {
      const [request = '', body] = text.split('\n\n');
      const [method = '', ...address] = request.split(' ');
      const { json } = await call(method, address.join(' '), body);
      expect(json, request).toMatchObject(JSON.parse(answer) as object);
    }
  });

  it('has filters that are answered', async () => {
    const call = caller(apiFor([await archive()]));
    const [, table = ''] = /^\| filter .*\n\| -.*\n((?:\|.*\n)+)/m.exec(page) ?? [];
    const filters = [...table.matchAll(/`([^`]+)`\s*\|$/gm)].map(([, filter = '']) => filter);
    expect(filters).toHaveLength(7);
    for (const filter of filters) {
      const { status, json } = await call('GET', `/o/c/tickets?filter=${encodeURIComponent(filter)}`);
      expect(status, filter).toBe(200);
      expect(json.totalCount, filter).toBeGreaterThan(0);
    }
  });

  it('shows a fixture', () => {
    const [fixture] = blocks.filter(({ language }) => language === 'json fixture');
    expect(readFixture(fixture?.text ?? '', 'f.json').diagnostics).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(__dirname, '../..');
const spec = join(repository, 'docs/spec');
const pages = new Set(readdirSync(spec));
const sources = execFileSync('git', ['ls-files', '-z', '*.ts', '*.mts', '*.mjs'], {
  cwd: repository,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && !path.startsWith('tools/lint/'));

describe('comments that cite docs/spec', () => {
  it('lead to sections that exist', () => {
    expect(
      sources.flatMap((path) => deadCitations(path, readFileSync(join(repository, path), 'utf8'))),
    ).toEqual([]);
  });

  it.each([
    ['// behaviour.md 5.1, 6 and theme.md 2', []],
    ['// behaviour.md 99', ['a.ts: behaviour.md has no section 99']],
    ['// (behaviour.md 7 to 10, 98)', ['a.ts: behaviour.md has no section 98']],
    ['// behaviour.md Appendix B', []],
    ['// behaviour.md Appendix Q', ['a.ts: behaviour.md has no section Appendix Q']],
    ['// nowhere-spec.md 3', []],
    ['// deviation D1, deviations V4 and D99', ['a.ts: deviations.md has no D99']],
  ])('%s', (comment, dead) => {
    expect(deadCitations('a.ts', comment)).toEqual(dead);
  });
});

function deadCitations(path: string, text: string): readonly string[] {
  return [...deadSections(text), ...deadDeviations(text)].map((dead) => `${path}: ${dead}`);
}

/** `page.md 5.1`, `page.md 6, 9`, `page.md 7 to 10, 17`, `page.md Appendix B`. */
function deadSections(text: string): readonly string[] {
  const citations = text.matchAll(
    /\b([a-z-]+\.md)(?:,? (Appendix [A-Z]|\d[\d.]*(?:(?:, | and | to )\d[\d.]*)*))/g,
  );
  return [...citations].flatMap(([, page = '', cited = '']) => {
    if (!pages.has(page)) return [];
    const known = sectionsOf(page);
    const numbers = cited.startsWith('Appendix') ? [cited] : cited.split(/, | and | to /);
    return numbers
      .map((number) => number.replace(/\.+$/, ''))
      .filter((number) => !known.has(number))
      .map((number) => `${page} has no section ${number}`);
  });
}

/** Numbers of headings, of rows of tables, and of items of lists: alone, and with the section's number before them. */
function sectionsOf(page: string): ReadonlySet<string> {
  const numbers = new Set<string>();
  let section = '';
  for (const line of readFileSync(join(spec, page), 'utf8').split('\n')) {
    const heading = /^#+ (Appendix [A-Z]|\d+(?:\.\d+)*)\b/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    const item = /^(?:\| )?(\d+)[. ]/.exec(line)?.[1];
    for (const number of [heading, item, item && `${section}.${item}`]) if (number) numbers.add(number);
  }
  return numbers;
}

function deadDeviations(text: string): readonly string[] {
  const known = readFileSync(join(spec, 'deviations.md'), 'utf8');
  const cited = [...text.matchAll(/\bdeviations?(?:\.md)? ([DV]\d+(?:(?:, | and )[DV]\d+)*)/g)];
  return cited
    .flatMap(([, ids = '']) => ids.split(/, | and /))
    .filter((id) => !new RegExp(`^\\W*${id}\\b`, 'm').test(known))
    .map((id) => `deviations.md has no ${id}`);
}

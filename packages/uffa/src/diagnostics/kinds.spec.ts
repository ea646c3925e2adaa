import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../discover/config/config-schema';
import { kinds } from './kinds';

const pages = join(__dirname, '../../../../docs/diagnostics');
const codes = Object.keys(kinds).sort();

describe('docs/diagnostics', () => {
  it('has a page for each kind of diagnostic, and no other', () => {
    const files = readdirSync(pages).map((file) => file.replace(/\.md$/, ''));
    expect(files.filter((file) => file !== 'README').sort()).toEqual(codes);
  });

  it.each(Object.entries(kinds))(
    '%s has its title, code and severity on its page',
    (code, { title, severity }) => {
      const [heading, , line] = readFileSync(join(pages, `${code}.md`), 'utf8').split('\n');
      expect(heading).toBe(`# ${title}`);
      expect(line).toBe(`\`${code}\` · ${severity}`);
    },
  );

  it('has an index of all pages', async () => {
    await expect(index()).toMatchFileSnapshot(join(pages, 'README.md'));
  });
});

describe('the schema of uffa.config.json', () => {
  it('has each code: run the test with --update to write it', async () => {
    const text = `${JSON.stringify(configSchema(), undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(__dirname, '../../schemas/uffa.config.schema.json'));
  });
});

describe('kinds', () => {
  it.each(Object.entries(kinds))(
    '%s is named in words and has a title that is not a sentence',
    (code, { title }) => {
      expect(code).toMatch(/^[a-z]+(-[a-z\d]+)*$/);
      expect(title).toMatch(/^\S.*[^.\s]$/);
    },
  );
});

/** The text of docs/diagnostics/README.md: run the test with `--update` to write it. */
function index(): string {
  return [
    '# Diagnostics',
    '',
    "What the commands and targets report. An error is what Liferay's Gradle plugin refuses too, but for [two exceptions](../spec/deviations.md);",
    'a warning is something that builds and then does not work; `strict` makes warnings fail as well.',
    '',
    ...Object.entries(kinds)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { title, severity }]) => `- [\`${code}\`](${code}.md) · ${severity} · ${title}`),
    '',
  ].join('\n');
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uffaOf } from '../../../test/archive/uffa-of';
import { diagnostic } from '../../diagnostics/diagnostic';
import { CLIENT_EXTENSION_TYPE_PID } from '../../extension-types/client-extension-type-pid';
import { inspectUffa } from '../inspect-uffa';
import { inspectionPage } from './inspection-page';

const CONFIG = 'test.client-extension-config.json';

async function pageOf(files: Readonly<Record<string, string>>, config: unknown = {}): Promise<string> {
  const inspection = await inspectUffa(uffaOf({ ...files, [CONFIG]: JSON.stringify(config) }));
  const diagnostics = [diagnostic('archive-path-unsafe', { path: Object.keys(files)[0] ?? '' })];
  return inspectionPage([{ inspection, source: 'test.zip', diagnostics }]);
}

const tags =
  '!doctype|a|article|body|caption|code|dd|div|dl|dt|g|h1|h2|h3|h4|head|header|html|li|main|meta|nav|p|rect|section|span|svg|table|tbody|td|text|th|thead|title|tr|ul';
const attributes =
  'aria-hidden|aria-label|aria-labelledby|charset|class|content|height|href|html|http-equiv|id|lang|name|role|scope|tabindex|viewBox|width|x|y';

/** A tag of the page's own, with attributes of its own, and the text behind it. */
const OWN_TAG = new RegExp(`^/?(?:${tags})(?: (?:${attributes})(?:="[^"<>]*")?)*/?>[^<>]*$`);

/** What the page has that is not its own; the style sheet is the same in every page. */
function foreignIn(page: string): readonly string[] {
  const parts = page.replace(/<style>[^]*<\/style>/, '').split('<');
  return parts.slice(1).filter((part) => !OWN_TAG.test(part));
}

describe('inspectionPage', () => {
  it('has no script, loads nothing, and allows its own style sheet by its hash', async () => {
    const page = await pageOf({ 'static/a.js': 'a' });
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|(?:src|href)="(?!#)|url\(|@import/i);
  });

  const hostile = fc
    .array(
      fc.constantFrom(
        '<script>',
        '"',
        "'",
        '&',
        '</title>',
        '</style>',
        '-->',
        ' onload=x',
        '\u202e',
        '\0',
        '\n',
        'a',
        '&lt;',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('').replaceAll('/', ''));

  it('shows what archives say as text, wherever it stands', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const configuration = (value: string) => ({
          [`${CLIENT_EXTENSION_TYPE_PID}~${value}`]: {
            type: value,
            name: value,
            description: value,
            baseURL: value,
            typeSettings: [`url=${value}`],
          },
        });
        const page = await pageOf({ [text]: '12' }, configuration(text));
        expect(foreignIn(page)).toEqual([]);
        expect(page).not.toMatch(/[\0\u202e]/);
      }),
      { numRuns: 60 },
    ));

  it('stays small for an archive of many files, and counts what it leaves out', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`static/${index}.js`, 'a']),
    );
    const page = await pageOf(files);
    expect(page).toContain('and 19,900 more');
    expect(page.length).toBeLessThan(300_000);
  });

  it('has headings in order, and a caption and headers for each table', async () => {
    const page = await pageOf(
      { 'static/a.js': 'a' },
      { [`${CLIENT_EXTENSION_TYPE_PID}~a`]: { typeSettings: ['url=a.js'] } },
    );
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(page.split('<table>').length).toBe(page.split('<caption>').length);
  });

  it('names each of several archives in its contents', async () => {
    const inspection = await inspectUffa(uffaOf({ a: '1' }));
    const archive = { inspection, source: 'test.zip', diagnostics: [] };
    const page = inspectionPage(Array.from({ length: 120 }, () => archive));
    expect(page).toContain('What 120 archives hold');
    expect(page.match(/href="#archive-\d+"/g)).toHaveLength(100);
    expect(page).toContain('The page shows the first 100.');
  });
});

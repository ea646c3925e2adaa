import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSite, type TestExtension } from '../../../test/preview/site-of';
import { renderIndex, renderPage, renderShell } from './page';
import { pagesOf } from './pages-of';
import { switchesOf } from './switches';

const TYPES = [
  'audiencesCustomAttributes',
  'commerceCheckoutStep',
  'customElement',
  'editorConfigContributor',
  'fdsCellRenderer',
  'fdsFilter',
  'globalCSS',
  'globalJS',
  'iframe',
  'jsImportMapsEntry',
  'themeCSS',
  'themeFavicon',
  'themeSpritemap',
];

/** The mark of what must stay a text: a tag or an attribute of this name is one that broke out. */
const MARK = 'broken-out';

const hostile = fc
  .array(
    fc.constantFrom(
      `<${MARK}>`,
      `" ${MARK}="`,
      `' ${MARK}='`,
      `></script><${MARK}>`,
      `</style><${MARK}>`,
      `<!--<script>`,
      `--><${MARK}>`,
      '\u2028',
      '\\',
      '&quot;',
      '\n',
      '\r',
      '\0',
      '=',
      'a',
      'javascript:',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** A tag with its attributes, as a browser's tokenizer splits a page; the texts of scripts and style sheets are apart. */
const TAG = /<(\/?)([a-zA-Z][^\s/>\0]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*>/y;

interface Split {
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  readonly scripts: readonly string[];
}

/** Reads a page as a browser does; throws where something is not a tag of the form that we write. */
function split(html: string): Split {
  const tags: string[] = [];
  const attributes: string[] = [];
  const scripts: string[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!-- no element -->', at) || /^<!doctype html>/i.test(html.slice(at, at + 15))) {
      at += 15;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (match === null) throw new Error(`No tag: ${html.slice(at, at + 80)}`);
    const [text, slash, name = '', rest = ''] = match;
    tags.push(name.toLowerCase());
    attributes.push(...[...rest.matchAll(/\s([^\s"'<>/=]+)(?:="[^"]*")?/g)].map(([, each = '']) => each));
    at += text.length;
    if (slash === '' && /^(?:script|style)$/i.test(name)) {
      const end = html.indexOf(`</${name}`, at);
      scripts.push(html.slice(at, end));
      at = end;
    }
  }
  return { tags, attributes, scripts };
}

function extensionOf(type: string, text: string): TestExtension {
  return {
    type,
    name: text,
    baseURL: text,
    properties: [`${text}=${text}`, `fine=${text}`],
    settings: {
      url: text,
      urls: text,
      cssURLs: text,
      htmlElementName: type === 'customElement' && text.length % 2 === 0 ? text : 'fine-element',
      bareSpecifier: text,
      clayURL: text,
      mainURL: text,
      clayRTLURL: text,
      checkoutStepLabel: text,
      symbols: text,
      scriptElementAttributesJSON: JSON.stringify({ [text]: text, fine: text }),
      frontendTokenDefinitionJSON: JSON.stringify({
        frontendTokenCategories: [
          {
            frontendTokenSets: [
              { frontendTokens: [{ defaultValue: text, mappings: [{ type: 'cssVariable', value: text }] }] },
            ],
          },
        ],
      }),
    },
  };
}

describe('names, addresses and values of extensions', () => {
  it('never end an attribute, a script, a style sheet or JSON', () =>
    fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const extensions = Object.fromEntries(
          TYPES.map((type, index) => [`${text}${index}`, extensionOf(type, text)]),
        );
        const site = await testSite([{ name: `p${text.replaceAll(/[\n\r\0]/g, '')}`, extensions }]);
        const switches = switchesOf(
          new URLSearchParams({ theme: text, stylebook: 'defaults', only: '', lang: text }),
        );
        const pages = pagesOf(site).flatMap(({ path }) =>
          path === undefined
            ? []
            : [renderPage(site, path, switches)?.html ?? '', renderShell(site, path, switches) ?? ''],
        );
        for (const html of [...pages, renderIndex(site, [])]) {
          const { tags, attributes, scripts } = split(html);
          expect([...tags, ...attributes].filter((name) => name.includes(MARK))).toEqual([]);
          for (const script of scripts.filter((each) => each.startsWith('{'))) JSON.parse(script);
          expect(scripts.filter((each) => /<!--|<\//.test(each))).toEqual([]);
          expect(html).not.toMatch(/(?:src|href)="\s*javascript:/i);
        }
      }),
      { numRuns: 25 },
    ));
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedLog } from '../../../test/captured-log';
import { committedWorkspace as committed } from '../../../test/committed-workspace';
import { diskTree, flush } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import convert from './generator';

const DIRECTORY = 'client-extensions/shop';
const YAML = `${DIRECTORY}/client-extension.yaml`;

const printed = capturedLog();

async function converted(root: string, schema = {}): Promise<Readonly<Record<string, string>>> {
  const tree = diskTree(root);
  await convert(tree, schema);
  const changes = tree.listChanges().map(({ path, content }) => [path, String(content)] as const);
  flush(tree);
  return Object.fromEntries(changes);
}

const old = `# Made in 2022.
runtime:
    type: jvm # no more
    port: 8080

# The element.
shop:
    portletCategoryName: "category.remote-apps"
    type: CustomElement
    cssUrls: [static/a.css]
    urls:
        - 'static/*.js?v=1'   # all
style:
    scope: instance
    type: globalCSS
    url: https://example.com/a.css
`;

describe('convert', () => {
  it('corrects what has exactly one fix, and keeps every other byte', async () => {
    const root = committed({ [YAML]: old });
    expect((await converted(root))[YAML]).toBe(`# Made in 2022.

# The element.
shop:
    portletCategoryName: "category.client-extensions"
    type: customElement
    cssURLs: [a.css]
    urls:
        - '*.js?v=1'   # all
style:
    scope: company
    type: globalCSS
    url: https://example.com/a.css
`);
  });

  it('shows the change, and what is left', async () => {
    await converted(committed({ [YAML]: old }));
    const [diff, left] = printed();
    expect(diff).toMatch(new RegExp(`^--- a/${YAML}\n`));
    expect(diff).toContain('\n-    type: CustomElement\n');
    expect(diff).toContain('\n+    type: customElement\n');
    expect(left).toMatch(/left to do by hand:[^]*property-missing[^]*"htmlElementName"/);
  });

  it('changes nothing the second time', async () => {
    const root = committed({ [YAML]: old, [`${DIRECTORY}/LCP.json`]: '{"id": "other"}' });
    expect(Object.keys(await converted(root))).toHaveLength(2);
    expect(await converted(root, { allowDirty: true })).toEqual({});
    expect(printed()).toContain('There is nothing to convert.');
  });

  it('replaces an id in LCP.json, and gives an address the one port that is in there', async () => {
    const lcp = '{\r\n\t"id": "shop", "loadBalancer": {"targetPort": 4711}\r\n}';
    const yaml =
      'agent:\n  type: oauthApplicationUserAgent\n  .serviceAddress: localhost\n  .serviceScheme: http\n';
    const changes = await converted(committed({ [YAML]: yaml, [`${DIRECTORY}/LCP.json`]: lcp }));
    expect(changes[`${DIRECTORY}/LCP.json`]).toBe(lcp.replace('"shop"', '"__PROJECT_ID__"'));
    expect(changes[YAML]).toBe(yaml.replace('oauth', 'oAuth').replace('localhost', 'localhost:4711'));
  });

  it('corrects profiles too', async () => {
    const dev = 'shop:\n  type: globaljs\n';
    const files = {
      [YAML]: 'other:\n  type: staticContent\n',
      [`${DIRECTORY}/client-extension.dev.yaml`]: dev,
    };
    expect(await converted(committed(files))).toEqual({
      [`${DIRECTORY}/client-extension.dev.yaml`]: dev.replace('globaljs', 'globalJS'),
    });
  });

  it('leaves alone what has no single fix', async () => {
    const yaml =
      'a:\n  type: microservice\nb:\n  type: themeCSS\n  scope: instance\nc:\n  type: globalCSS\n  URL: x\n  url: y\n' +
      'd:\n  type: globalCSS\n  url: "static/\\u0041.css"\n';
    expect(await converted(committed({ [YAML]: yaml }))).toEqual({});
    expect(printed().at(-1)).toMatch(/type-unknown[^]*property-value-invalid/);
  });

  it('converts only one project if it is asked to, and says where a broken one is wrong', async () => {
    const root = committed({
      [YAML]: old,
      'client-extensions/two/client-extension.yaml': old,
      'x/client-extension.yaml': 'a: [\n',
    });
    expect(Object.keys(await converted(root, { project: 'two' }))).toEqual([
      'client-extensions/two/client-extension.yaml',
    ]);
    await expect(converted(root, { project: 'x' })).rejects.toThrow('x/client-extension.yaml:');
  });

  it('writes nothing where git could not bring the old text back, unless it is told to', async () => {
    const root = committed({ [YAML]: old });
    writeFileSync(join(root, YAML), `${old}# mine\n`);
    await expect(converted(root)).rejects.toThrow(
      /files-uncommitted[^]*shop\/client-extension\.yaml would be changed/,
    );
    expect(Object.keys(await converted(root, { allowDirty: true }))).toEqual([YAML]);
    await expect(converted(tempWorkspace({ 'nx.json': '{}', [YAML]: old }))).rejects.toThrow('git-missing');
  });
});

import { describe, expect, it } from 'vitest';
import { checkManifest } from '..';
import { readManifest } from '../../manifest/read-manifest';
import { projectFacts } from '../../packaging/project-facts';
import { projectIn, withWorkspace } from '../../../test/with-workspace';
import { shown } from '../../../test/check-project';

const codes = (yaml: string, product?: string) =>
  withWorkspace(
    {
      'my-project/client-extension.yaml': yaml,
      ...(product === undefined ? {} : { 'gradle.properties': `liferay.workspace.product=${product}\n` }),
    },
    (root) => {
      const project = projectIn(root, 'my-project');
      return checkManifest(readManifest(project), { facts: projectFacts(project) }).map(shown);
    },
  );

const editor = 'a:\n  type: editorConfigContributor\n  url: https://example.com/a.js\n';
const theme = 'a:\n  type: themeCSS\n  clayURL: b:c\n  mainURL: b:d\n  scope: layout\n';

describe('what a release does not know yet', () => {
  it.each([
    [editor, 'dxp-2023.q4.2', ['type-since-release 2:9']],
    [editor, 'dxp-7.4-u92', ['type-since-release 2:9']],
    [editor, 'dxp-2024.q1.1', []],
    [editor, 'dxp-2026.q3.1', []],
    [editor, 'portal-7.4-ga132', []],
    [editor, 'something', []],
    [editor, undefined, []],
    [theme, 'dxp-2024.q4.0', ['property-since-release 5:3']],
    [theme, 'dxp-2025.q1.0', []],
    ['a: {type: staticContent}', 'dxp-7.4-u92', ['type-behind-feature-flag 1:11']],
    ['a: {type: staticContent}', 'dxp-2024.q1.1', []],
  ])('%j on %s', async (yaml, product, expected) => {
    expect(await codes(yaml, product)).toEqual(expected);
  });
});

describe('two elements with one tag', () => {
  const twice = (first: string, second: string) =>
    `a: {type: customElement, htmlElementName: a-b, urls: [${first}]}\nb: {type: customElement, htmlElementName: a-b, urls: [${second}]}`;

  it.each([
    ['"c:d"', '"c:e"', ['element-defined-twice 2:43']],
    ['"c:d"', '"c:d", "c:e"', []],
    ['"c:d"', '"*.js"', []],
  ])('%s and %s', async (first, second, expected) => {
    expect(await codes(twice(first, second))).toEqual(expected);
  });
});

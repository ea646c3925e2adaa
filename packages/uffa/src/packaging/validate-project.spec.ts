import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { validateProject } from './validate-project';

const profiles = {
  'a/client-extension.yaml': 'a:\n  type: staticContent\n',
  'a/client-extension.dev.yaml': 'a:\n  type: statikContent\n',
  'a/client-extension.uat.yaml': '',
};

/** The codes of what is found under a profile, or under every one. */
function codesUnder(profile: string | undefined, files: WorkspaceFiles): Promise<readonly string[]> {
  return withWorkspace(files, (root) =>
    validateProject(projectIn(root, 'a'), profile === undefined ? {} : { profile }).diagnostics.map(
      ({ code }) => code,
    ),
  );
}

describe('validateProject', () => {
  it.each([
    [undefined, ['type-unknown']],
    ['dev', ['type-unknown']],
    ['uat', ['type-unknown-in-profile']],
  ])('says once that a type of a profile is not known: under %s', async (profile, expected) => {
    expect(await codesUnder(profile, profiles)).toEqual(expected);
  });

  it('also checks what is next to something that can not be read', async () => {
    const yaml =
      'a:\n  type: globalCSS\n  name: [x]\n  url: a.css\nb:\n  type: globalJS\nc: 5\nd:\n  type: globalJSS\n';
    expect(await codesUnder(undefined, { 'a/client-extension.yaml': yaml })).toEqual([
      'field-not-text',
      'property-missing',
      'entry-not-a-mapping',
      'type-unknown',
    ]);
  });

  it('checks the other profiles where the file of one is no YAML', async () => {
    const files = {
      'a/client-extension.yaml': 'a:\n  type: globalJS\n',
      'a/client-extension.dev.yaml': 'a: [',
      'a/client-extension.uat.yaml': 'a:\n  type: globalJSS\n',
    };
    expect(await codesUnder(undefined, files)).toEqual(['yaml-syntax', 'type-unknown', 'property-missing']);
  });

  it('says nothing about what may be in a file that is no YAML', async () => {
    const files = {
      'a/client-extension.yaml': 'a: [',
      'a/client-extension.dev.yaml': 'a:\n  url: a.js\n',
      'a/LCP.json': '{"id": "b"}',
    };
    expect(await codesUnder(undefined, files)).toEqual(['yaml-syntax']);
  });
});

import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { validateProject } from './validate-project';

const files = {
  'a/client-extension.yaml': 'a:\n  type: staticContent\n',
  'a/client-extension.dev.yaml': 'a:\n  type: statikContent\n',
  'a/client-extension.uat.yaml': '',
};

/** The codes of what is found under a profile, or under every one. */
function codesUnder(profile: string | undefined): Promise<readonly string[]> {
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
    expect(await codesUnder(profile)).toEqual(expected);
  });
});

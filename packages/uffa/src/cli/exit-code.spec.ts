import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { withWorkspace } from '../../test/with-workspace';

const workspace = {
  '.git/': '',
  'bad/client-extension.yaml': 'bad:\n  type: nothing\n',
  'docs/readme.txt': '',
  'good/client-extension.yaml': 'good:\n  type: staticContent\n',
  'warned/client-extension.yaml': 'warned:\n  type: staticContent\n  invented: true\n',
};

describe('the exit code', () => {
  it.each([
    ['uffa package good', 0],
    ['uffa package warned', 0],
    ['uffa package warned --strict', 1],
    ['uffa package good --strict', 0],
    ['uffa package bad good', 1],
    ['uffa package docs good', 1],
    ['uffa package nowhere good', 2],
    ['uffa package ..', 2],
    ['uffa package --workspace nowhere', 2],
    ['uffa package --workspace docs', 2],
    ['uffa', 2],
    ['uffa build', 2],
    ['uffa package --verbose', 2],
    ['uffa --help', 0],
    ['uffa --version', 0],
    ['uffa list bad', 1],
    ['uffa assemble bad', 1],
    ['uffa validate bad', 1],
    ['uffa validate good', 0],
  ])('of %s is %i', async (commandLine, code) => {
    await withWorkspace(workspace, async (root) => {
      expect((await runUffa(root, commandLine)).code).toBe(code);
    });
  });
});

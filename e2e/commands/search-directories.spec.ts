import { afterAll, beforeAll, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';

let workspace: NxWorkspace;

const yaml = (name: string) => `${name}:\n  type: globalCSS\n  url: main.css\n`;

beforeAll(() => {
  workspace = NxWorkspace.link({
    'client-extensions/a/client-extension.yaml': yaml('a'),
    'client-extensions/b/client-extension.yaml': yaml('b'),
    'elsewhere/c/client-extension.yaml': yaml('c'),
  });
});

afterAll(() => workspace.dispose());

/** What `nx show projects` prints under these options. */
function shown(options: object): string {
  workspace.write({
    'nx.json': JSON.stringify({
      plugins: [{ plugin: 'nx-liferay', options }],
      neverConnectToCloud: true,
      analytics: false,
    }),
  });
  const { status, output } = workspace.nx(['show', 'projects'], { NX_DAEMON: 'false' });
  expect(status, output).toBe(0);
  return output;
}

it.each([
  [{ directories: ['client-extensions/*'] }, ['a', 'b']],
  [{ directories: ['./client-extensions/'], exclude: ['client-extensions/b/'] }, ['a']],
  [{ exclude: ['./client-extensions/b', './elsewhere//c/'] }, ['a']],
])('nx show projects finds by %j', (options, projects) => {
  expect(shown(options).trim().split('\n').sort()).toEqual(projects);
});

it('nx show projects says that a directory is not there, and which one is', () => {
  const output = shown({ directories: ['client-extension/*'] });
  expect(output).toContain('No directory matches "client-extension/*"');
  expect(output).toContain('Write "client-extensions"');
});

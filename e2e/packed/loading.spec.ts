import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { expect, it } from 'vitest';

const load = createRequire(__filename);

it('the plugin is one module until Nx calls one of its hooks', () => {
  expect(loadedBy('nx-liferay')).toEqual(['nx-liferay/dist/plugin.js']);
});

it('what infers projects is loaded without another package', () => {
  const loaded = loadedBy('uffa/inference');
  expect(loaded).toContain('uffa/dist/inference.js');
  expect(loaded.filter((path) => !path.startsWith('uffa/dist/'))).toEqual([]);
});

it.each([
  ['uffa', 'uffa/dist/', 40],
  ['nx-liferay/dist/executors/package/batch', 'nx-liferay/dist/', 17],
])('%s is loaded as few modules', (name, directory, limit) => {
  const own = loadedBy(name).filter((path) => path.startsWith(directory));
  expect(own.length).toBeGreaterThan(1);
  expect(own.length).toBeLessThan(limit);
});

it('the entries of uffa share their modules, so that an error is of one class', () => {
  const [main, inference] = ['uffa', 'uffa/inference'].map((name) => load(name) as Record<string, unknown>);
  const shared = Object.keys(inference!).filter((name) => name in main!);
  expect(shared).toContain('projectAt');
  expect(shared.filter((name) => inference![name] !== main![name])).toEqual([]);
});

/** The modules that Node has loaded with one, as they lie in the packages or in `node_modules`. */
function loadedBy(name: string): readonly string[] {
  const program = `require(${JSON.stringify(name)}); console.log(JSON.stringify(Object.keys(require.cache)))`;
  const files = JSON.parse(
    execFileSync(process.execPath, ['-e', program], { cwd: __dirname, encoding: 'utf8' }),
  ) as readonly string[];
  return files.map((file) =>
    file
      .split(sep)
      .join('/')
      .replace(/^.*\/(packages|node_modules)\//, ''),
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, transpileModule } from 'typescript';
import { expect, it } from 'vitest';
import executors from '../executors.json';
import packageJson from '../package.json';

const root = join(__dirname, '..');

it('loads nothing when Nx loads the plugin, neither @nx/devkit nor uffa', () => {
  const source = readFileSync(join(root, 'src/plugin.ts'), 'utf8');
  const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS } });
  const atLoad = outputText
    .split('\n')
    .filter((line) => /^(const|var|let|import)\b.*(require\(|from )/.test(line));
  expect(atLoad).toEqual([]);
});

it('has a source, a schema and a description for each executor', () => {
  for (const [name, executor] of Object.entries(executors.executors)) {
    const batch = 'batchImplementation' in executor ? [executor.batchImplementation] : [];
    for (const built of [executor.implementation, ...batch]) {
      expect(existsSync(join(root, `${built.replace('./dist/', 'src/')}.ts`))).toBe(true);
    }
    const schema = JSON.parse(readFileSync(join(root, executor.schema), 'utf8')) as Record<string, unknown>;
    expect(schema).toMatchObject({
      version: 2,
      $id: `nx-liferay-${name}`,
      description: executor.description,
    });
  }
});

it('ships what its package.json and executors.json name', () => {
  expect(packageJson.files).toEqual(
    expect.arrayContaining([
      'dist/**/*.js',
      'executors.json',
      'src/executors/*/schema.json',
      'src/executors/gradle/*.gradle',
    ]),
  );
  expect(packageJson.exports).toHaveProperty(['./executors.json']);
  expect(packageJson.exports).toHaveProperty(['./java-version']);
});

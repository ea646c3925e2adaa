import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { NxWorkspace, type CommandResult } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { consumerFiles } from './consumer-files';

const repository = join(__dirname, '../..');

describe('the packed packages, used by a program', () => {
  const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = NxWorkspace.install({
      nx: '^24.0.0',
      packages: packPackages(tarballs),
      files: consumerFiles,
    });
  });

  afterAll(() => {
    workspace.dispose();
    rmSync(tarballs, { recursive: true, force: true });
  });

  const run = (program: string, ...args: readonly string[]): CommandResult => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: workspace.root, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };

  it.each(['use.cjs', 'use.mjs'])('are loaded by %s', (program) => {
    expect(run(process.execPath, program)).toEqual({ status: 0, output: 'function 2\n' });
  });

  it('have a command line', () => {
    const { status, output } = run('npx', '--no-install', 'uffa', '--help');
    expect(output).toContain('Usage: uffa');
    expect(status).toBe(0);
  });

  it.each([
    ['verify', ['*.zip'], 'No file matches "*.zip".', 1],
    ['explain', ['duplicate-id'], '# ', 0],
  ] as const)('have the command %s with what it loads', (command, args, expected, code) => {
    const { status, output } = run('npx', '--no-install', 'uffa', command, ...args);
    expect(output).toContain(expected);
    expect(output).not.toMatch(/TypeError|Cannot find module/);
    expect(status).toBe(code);
  });

  const resolutions = [
    { moduleResolution: 'node16', module: 'node16' },
    { moduleResolution: 'bundler', module: 'esnext' },
  ];

  it.each(resolutions)('uffa has types that hold with moduleResolution $moduleResolution', (resolution) => {
    workspace.write({ 'tsconfig.json': tsconfig(resolution, ['use-uffa.ts']) });
    expect(compile()).toEqual({ status: 0, output: '' });
  });

  it.each(resolutions)('the plugin has them, too, with moduleResolution $moduleResolution', (resolution) => {
    workspace.write({ 'tsconfig.json': tsconfig(resolution, ['use-plugin.ts']) });
    expect(errorsOutsideNx(compile())).toEqual([]);
  });

  it.each(resolutions)(
    'the types object to what is wrong, with moduleResolution $moduleResolution',
    (resolution) => {
      workspace.write({ 'tsconfig.json': tsconfig(resolution, ['misuse.ts']) });
      const { status, output } = compile();
      expect(output).toMatch(/^misuse\.ts\(3,41\): error TS2322: /);
      expect(status).not.toBe(0);
    },
  );

  const compile = () =>
    run(process.execPath, join(repository, 'node_modules/typescript/bin/tsc'), '--noEmit');
});

/** Nx's own declarations do not hold when libraries are checked, whatever imports them. */
function errorsOutsideNx({ output }: CommandResult): readonly string[] {
  return output.split('\n').filter((line) => /^(?!node_modules\/(@nx|nx)\/)\S.*: error TS/.test(line));
}

/** Everything is checked, libraries too; Node's types are this repository's. */
function tsconfig(resolution: Readonly<Record<string, string>>, files: readonly string[]): string {
  const compilerOptions = {
    ...resolution,
    lib: ['es2023'],
    skipLibCheck: false,
    strict: true,
    target: 'es2023',
    typeRoots: [join(repository, 'node_modules/@types')],
    types: ['node'],
  };
  return JSON.stringify({ compilerOptions, files });
}

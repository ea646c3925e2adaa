import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installerOf } from './installer-of';

describe('installerOf', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'installer-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it.each([
    ['package-lock.json', '{}', 'npm'],
    ['pnpm-lock.yaml', '', 'pnpm'],
    ['yarn.lock', '# yarn lockfile v1\n', 'yarn-classic'],
    ['yarn.lock', '# generated\n\n__metadata:\n  version: 8\n', 'yarn'],
    ['bun.lock', '{}', 'bun'],
  ])('knows by %s with %j who installs packages', (file, text, installer) => {
    writeFileSync(join(root, file), text);
    expect(installerOf(root)).toBe(installer);
  });

  it('takes npm where nothing was ever installed', () => {
    expect(installerOf(root)).toBe('npm');
  });
});

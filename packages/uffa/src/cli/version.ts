import { readFileSync } from 'node:fs';

/** The version of this package. Node finds it by name: built modules lie elsewhere than their sources. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(require.resolve('uffa/package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}

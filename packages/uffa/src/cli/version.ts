import { readFileSync } from 'node:fs';
import { isObject } from '../files/read-json';

/** The version of this package. */
export function version(): string {
  const { version: own } = ownManifest();
  return typeof own === 'string' ? own : '';
}

/** The versions of Node that this package runs on, as its `engines` say. */
export function nodeRange(): string {
  const { engines } = ownManifest();
  const range = isObject(engines) ? engines['node'] : undefined;
  return typeof range === 'string' ? range : '*';
}

/** Node finds it by name: built modules lie elsewhere than their sources. */
function ownManifest(): Readonly<Record<string, unknown>> {
  const manifest: unknown = JSON.parse(readFileSync(require.resolve('uffa/package.json'), 'utf8'));
  return isObject(manifest) ? manifest : {};
}

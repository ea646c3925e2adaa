import { dirname, join } from 'node:path';
import { readFile } from '../../files/open-file';

/** The scripts that pages and frames of the preview load from it, by the name that `routes.script` is followed by. */
const names: readonly string[] = ['report', 'page', 'shell', 'harness'];

/**
 * A script for browsers, as the package brings it.
 *
 * @param name without `.js`
 * @returns undefined where there is none of this name
 */
export function browserScript(name: string): Buffer | undefined {
  if (!names.includes(name)) return undefined;
  const packageDirectory = dirname(require.resolve('uffa/package.json'));
  return readFile(join(packageDirectory, 'dist/browser', `${name}.js`));
}

// The scripts that `uffa preview` gives to browsers: each is one file without imports.
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const sources = fileURLToPath(new URL('../../packages/uffa/browser', import.meta.url));

/** By name, with the form that a page loads it in. */
const scripts = { report: 'iife', page: 'iife', shell: 'iife', harness: 'esm' };

/** The scripts by their names, as text; written to a directory where one is given. */
export async function bundleBrowser(dir) {
  const bundled = {};
  for (const [name, format] of Object.entries(scripts)) {
    const { output } = await build({
      cwd: sources,
      input: { [name]: `${sources}/${name}.ts` },
      platform: 'browser',
      transform: { target: 'es2022' },
      write: dir !== undefined,
      output: { ...(dir === undefined ? {} : { dir }), format, entryFileNames: '[name].js' },
    });
    bundled[name] = output[0].code;
  }
  return bundled;
}

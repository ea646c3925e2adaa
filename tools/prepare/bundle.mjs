// Node loads a few large modules faster than hundreds of small ones, and Nx starts our code in several processes.
// TypeScript checks the sources and writes the declarations; here the modules are made, one for each entry and for what
// entries share. The arguments name packages; without any, all are bundled.
import { readdirSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { bundleBrowser } from './bundle-browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What users and Nx load, as `package.json`, `executors.json`, `generators.json` and `migrations.json` name it. */
const entries = {
  uffa: /^(index|inference|delivery|cli\/bin)\.ts$/,
  'nx-liferay':
    /^(plugin|executors\/(?:java-version|preview\/waiting-nx)|vite\/(?:plugin|served-config)|workspace\/build-environment|executors\/[^/]+\/(executor|batch)|generators\/[^/]+\/generator|migrations\/[^/]+\/migration)\.ts$/,
};

/** Of nx-liferay: what reads or writes one file, or prints. */
const basics =
  /[\\/](?:workspace[\\/](?:read-json|node-package|canonical-path|named-inputs)|manifests[\\/]replace-file|executors[\\/](?:nx-command|color-of-output)|package-directory|print)\.ts$/;

/** Of nx-liferay: what knows the manifests that inference has parsed, for inference, batches and the hook after tasks. */
const manifests =
  /[\\/](?:workspace[\\/]archive-format|manifests[\\/](?:cache-file|known-manifests|manifest-cache|manifest-key))\.ts$/;

/** How sources are read. An import that is not a path is a package, and is not bundled. */
const reading = {
  platform: /** @type {const} */ ('node'),
  external: (/** @type {string} */ id) => !id.startsWith('.') && !isAbsolute(id),
  resolve: { extensionAlias: { '.js': ['.ts'] } },
  transform: { target: 'node20.19' },
};

const wanted = process.argv.slice(2);

for (const [name, entry] of Object.entries(entries)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const sources = join(root, 'packages', name, 'src');
  const dist = join(root, 'packages', name, 'dist');
  const loadedByInference = name === 'uffa' ? await modulesOf(join(sources, 'inference.ts')) : new Set();
  const { output } = await build({
    ...reading,
    cwd: sources,
    input: Object.fromEntries(
      filesIn(sources)
        .filter((file) => entry.test(file))
        .map((file) => [withoutExtension(file), join(sources, file)]),
    ),
    output: {
      dir: dist,
      format: 'cjs',
      exports: 'named',
      esModule: true,
      codeSplitting: {
        groups: [
          // Small, with no import but of uffa/inference, and used nearly everywhere: apart, each would be one more file to load.
          { name: 'basics', test: basics },
          { name: 'manifests', test: manifests },
          // Whoever loads the whole of uffa loads this, too; by itself it must not load more.
          { name: 'inference-modules', test: (id) => loadedByInference.has(id) },
        ],
      },
      chunkFileNames: ({ name, moduleIds }) => `${chunkName(sources, moduleIds) ?? name}.js`,
    },
  });
  const written = new Set(output.map(({ fileName }) => fileName));
  const modules = filesIn(dist).filter((file) => file.endsWith('.js') && !file.startsWith('browser/'));
  for (const file of modules.filter((each) => !written.has(each))) rmSync(join(dist, file));
  if (name === 'uffa') await bundleBrowser(join(dist, 'browser'));
}

/** What an entry loads at once: the modules that are bundled with it where it is the only one. */
async function modulesOf(entry) {
  const { output } = await build({ ...reading, input: entry, write: false });
  const [bundled] = output;
  return new Set(bundled.moduleIds.filter((id) => id !== entry));
}

/**
 * A shared module gets the name of the source that imports the others in it; undefined where all are the bundler's own.
 */
function chunkName(sources, moduleIds) {
  const source = moduleIds.findLast((id) => isAbsolute(id));
  return source && withoutExtension(relative(sources, source));
}

/** The paths of all files below a directory, with slashes. */
function filesIn(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(directory, join(each.parentPath, each.name)).split(sep).join('/'));
}

function withoutExtension(path) {
  return path.replace(/\.ts$/, '');
}

import { loadModule } from '../../files/load-module';
import type { ReadPackageFile } from '../site/site';
import { esbuildExports, type ModuleExports } from './esbuild-exports';
import { keyOf, resolveFrom, resolveModule, type PackageFile } from './package-file';
import type { PackageModule } from './portal-modules';

/** A package of so many modules is not what a page loads. */
const MOST_MODULES = 400;

/** In bytes, all modules of a bridge together. */
const MOST_BYTES = 8_000_000;

/** What a page does not run: it has the production build, as in a portal. */
const FOR_DEVELOPMENT = /\.development(?:\.min)?\.js$|[\\/]development[\\/]/;

/** What making a bridge depends on. */
export interface BridgeContext {
  readonly readPackageFile: ReadPackageFile;
  /** The address of the module that stands for a name on the page; undefined: the name's module becomes part of the bridge. */
  readonly urlOf: (specifier: string) => string | undefined;
}

/**
 * An ECMAScript module with what a CommonJS module of a package exports, by name and as its default; under the name
 * `module.exports`, as Node calls it, with what other bridges get that require it. Modules that it requires are in it,
 * but for those that a page has under a name of their own: these it imports.
 *
 * @throws Error where a file is missing, or there is too much
 */
export async function bridge(entry: PackageModule, context: BridgeContext): Promise<string> {
  const modules = new Map<string, CommonModule>();
  const { init, parse } = await loadModule('cjs-module-lexer', () => import('cjs-module-lexer'));
  await init();
  const start = await resolveModule(entry, context.readPackageFile);
  await collect(start, modules, context);
  const names = exportedNames(keyOf(start), modules, (text) => parse(text));
  return bridgeText(keyOf(start), modules, names);
}

interface CommonModule {
  readonly text: string;
  /** By what stands in `require`: the key of another module, or an address to import. */
  readonly requires: ReadonlyMap<string, { readonly key: string } | { readonly url: string }>;
}

async function collect(
  start: PackageFile,
  modules: Map<string, CommonModule>,
  context: BridgeContext,
): Promise<void> {
  const open = [start];
  let bytes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = keyOf(next);
    if (modules.has(key)) continue;
    const text = (await context.readPackageFile(next.name, next.file))?.toString('utf8');
    if (text === undefined) throw new Error(`${key} is missing`);
    bytes += text.length;
    if (modules.size >= MOST_MODULES || bytes > MOST_BYTES) throw new Error(`${start.name} is too large`);
    const requires = new Map<string, { readonly key: string } | { readonly url: string }>();
    for (const specifier of next.file.endsWith('.json') ? [] : requiredIn(text)) {
      const url = context.urlOf(specifier);
      if (url !== undefined) {
        requires.set(specifier, { url });
        continue;
      }
      const target = await resolveFrom(next, specifier, context.readPackageFile);
      if (target === undefined) continue;
      requires.set(specifier, { key: keyOf(target) });
      open.push(target);
    }
    modules.set(key, { text: next.file.endsWith('.json') ? `module.exports = ${text};` : text, requires });
  }
}

function requiredIn(text: string): readonly string[] {
  const found = [...text.matchAll(/\brequire\(\s*(["'])([^"'\\\n]+)\1\s*\)/g)].map(
    ([, , specifier = '']) => specifier,
  );
  return [...new Set(found)].filter((specifier) => !FOR_DEVELOPMENT.test(specifier));
}

/** The names that a module exports itself, or through the modules that it passes on. */
function exportedNames(
  start: string,
  modules: ReadonlyMap<string, CommonModule>,
  parse: (text: string) => ModuleExports,
): readonly string[] {
  const seen = new Set([start]);
  const names = new Set<string>();
  for (const key of seen) {
    const module = modules.get(key);
    if (module === undefined) continue;
    const { exports, reexports } = parse(module.text);
    const bundled = esbuildExports(module.text);
    for (const name of [...exports, ...bundled.exports]) names.add(name);
    // The lexer tells of one of two branches only: the other is for development.
    for (const specifier of reexports.length > 0 ? module.requires.keys() : bundled.reexports) {
      const target = module.requires.get(specifier);
      if (target !== undefined && 'key' in target) seen.add(target.key);
    }
  }
  return [...names].filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)).sort();
}

function bridgeText(
  start: string,
  modules: ReadonlyMap<string, CommonModule>,
  names: readonly string[],
): string {
  const all = [...modules].sort(([a], [b]) => (a < b ? -1 : 1));
  const urls = [
    ...new Set(
      all.flatMap(([, { requires }]) =>
        [...requires.values()].flatMap((each) => ('url' in each ? each.url : [])),
      ),
    ),
  ].sort();
  const own = names.filter((name) => name !== 'default');
  return `${urls.map((url, index) => `import * as page${index} from ${JSON.stringify(url)};\n`).join('')}
const process = { env: { NODE_ENV: 'production' } };
const imported = { ${urls.map((url, index) => `${JSON.stringify(url)}: page${index}`).join(', ')} };
const loaded = new Map();
const modules = {
${all.map(([key, module]) => moduleText(key, module)).join('')}};
function load(target, specifier) {
  if (target === undefined) throw new Error(\`The workspace has not installed "\${specifier}".\`);
  if (target.url !== undefined) {
    const page = imported[target.url];
    return page['module.exports'] ?? page.default ?? page;
  }
  let module = loaded.get(target.key);
  if (module === undefined) {
    module = { exports: {} };
    loaded.set(target.key, module);
    const [run, requires] = modules[target.key];
    run.call(module.exports, module, module.exports, (specifier) => load(requires[specifier], specifier));
  }
  return module.exports;
}
const all = load({ key: ${JSON.stringify(start)} });
export default all.__esModule === true && 'default' in all ? all.default : all;
export { all as 'module.exports' };
${own.map((name, index) => `const export${index} = all[${JSON.stringify(name)}];\n`).join('')}export { ${own.map((name, index) => `export${index} as ${name}`).join(', ')} };
`;
}

function moduleText(key: string, { text, requires }: CommonModule): string {
  return `${JSON.stringify(key)}: [function (module, exports, require) {\n${text}\n}, ${JSON.stringify(Object.fromEntries(requires))}],\n`;
}

import type { ImportSpecifier } from 'es-module-lexer';
import { followModules, isBare } from '../../checks/served/follow-modules';
import type { Entry } from '../../entry';
import { knownSize } from '../../zip/pack/known-size';
import { readText } from '../../zip/write/open-entry';
import type { ModuleImport, PreviewExtension, PreviewModule } from './site';

/** In bytes. A longer script is a bundle of data. */
const LONGEST = 8_000_000;

/** Types whose script the portal loads with `import()`. */
const MODULE_TYPES: ReadonlySet<string> = new Set([
  'audiencesCustomAttributes',
  'commerceCheckoutStep',
  'editorConfigContributor',
  'fdsCellRenderer',
  'fdsFilter',
  'jsImportMapsEntry',
]);

/** The modules that extensions name, and those that these import by relative paths. Sorted by path. */
export async function modulesOf(
  extensions: readonly PreviewExtension[],
  entries: ReadonlyMap<string, Entry>,
): Promise<readonly PreviewModule[]> {
  const named = extensions.filter(isModule).flatMap(({ urls }) => urls.flatMap(({ file }) => file ?? []));
  const scripts = [...new Set(named)].filter((path) => !path.endsWith('.css'));
  const found: PreviewModule[] = [];
  for await (const { path, module, imports, exports } of followModules(scripts, (each) =>
    textAt(entries.get(each)),
  )) {
    found.push({
      path,
      imports: imports.flatMap((each) => importOf(each, module.text)),
      exports: [...new Set(exports.map(({ n: name }) => name))],
      exportsAll: imports.some(({ ss: start, s: end }) => isPassedOn(module.text.slice(start, end))),
    });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether pages load the scripts of an extension as modules. */
export function isModule({ type = '', settings }: PreviewExtension): boolean {
  if (type === 'customElement') return settings.get('useESM')?.toLowerCase() === 'true';
  if (type === 'globalJS') return /"type":"module"/.test(settings.get('scriptElementAttributesJSON') ?? '');
  return MODULE_TYPES.has(type);
}

async function textAt(entry: Entry | undefined): Promise<{ readonly text: string } | undefined> {
  if (entry === undefined || (knownSize(entry.content) ?? Infinity) > LONGEST) return undefined;
  return { text: await readText(entry.content) };
}

function importOf(
  { n: specifier, ss: start, s: end, d: dynamic }: ImportSpecifier,
  text: string,
): readonly ModuleImport[] {
  if (specifier === undefined || !isBare(specifier)) return [];
  return [{ specifier, names: dynamic === -1 ? namesIn(text.slice(start, end)) : [] }];
}

/** The names that an `import` or an `export … from` asks for; none for all of a module. */
function namesIn(statement: string): readonly string[] {
  const clause = /^(?:import|export)\b([^]*?)\bfrom\s*["']$/.exec(statement)?.[1] ?? '';
  const [, before = '', braces = ''] = /^([^{]*)(?:\{([^}]*)\})?/.exec(clause) ?? [];
  const byDefault = /^\s*[\w$]/.test(before) && statement.startsWith('import') ? ['default'] : [];
  const named = braces.split(',').map((part) => part.trim().split(/\s+as\s+/, 1)[0] ?? '');
  return [
    ...new Set([
      ...byDefault,
      ...named.filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)),
    ]),
  ];
}

function isPassedOn(statement: string): boolean {
  return /^export\s*\*\s*from\b/.test(statement);
}

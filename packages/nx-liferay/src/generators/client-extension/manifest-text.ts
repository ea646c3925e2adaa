import { companionTypes, exampleEntry, type ExtensionType, type TypeRegistry } from 'uffa';
import { stringify } from 'yaml';
import type { ProjectNames, Recipe, Settings } from './recipes/recipe';

/**
 * The text of client-extension.yaml: what is assembled, the OAuth application where one is needed, the client
 * extension.
 */
export function manifestText(names: ProjectNames, recipe: Recipe, types: TypeRegistry): string {
  const type = types.get(names.type);
  if (type === undefined) throw new Error(`${names.type} is not a type of client extension.`);
  const assemble = recipe.assemble(names);
  const companion = types.get(companionTypes(type)[0] ?? '');
  return (
    commentLines(recipe.comment) +
    yaml({
      ...(assemble.length === 0 ? {} : { assemble }),
      ...(companion === undefined ? {} : { [names.application]: companionEntry(companion, names, recipe) }),
      [names.id]: withSettings(exampleEntry(type, exampleNames(names)), recipe.settings?.(names) ?? {}),
    })
  );
}

/** The text of client-extension.local.yaml; undefined for a recipe without development server. */
export function localProfileText(names: ProjectNames, recipe: Recipe): string | undefined {
  if (recipe.localSettings === undefined) return undefined;
  return commentLines(recipe.localComment?.(names)) + yaml({ [names.id]: recipe.localSettings(names) });
}

function commentLines(comment = ''): string {
  return comment === ''
    ? ''
    : comment
        .split('\n')
        .map((line) => `# ${line}\n`)
        .join('');
}

function companionEntry(type: ExtensionType, names: ProjectNames, recipe: Recipe): Settings {
  const entry = exampleEntry(type, exampleNames({ ...names, name: `${names.name} Application` }));
  return withSettings(entry, recipe.applicationSettings?.(names) ?? {});
}

/** The application of a project without a server of its own has Liferay's address. */
function exampleNames({ id, name, element, application, port }: ProjectNames) {
  return { id, name, element, application, address: `localhost:${port === 0 ? 8080 : port}` };
}

/** An entry with a recipe's settings, sorted; `null` removes one. */
export function withSettings(entry: Settings, settings: Settings): Settings {
  const members = Object.entries({ ...entry, ...settings }).filter(([, value]) => value !== null);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, singleQuote: true });
}

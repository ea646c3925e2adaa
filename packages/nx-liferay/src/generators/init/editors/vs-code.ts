import { isObject } from '../../../workspace/read-json';
import { readJsonText, withItem, withValue } from '../edit-json';
import { schemaPaths, type SchemaFile } from './schema-files';

export const SETTINGS = '.vscode/settings.json';
export const EXTENSIONS = '.vscode/extensions.json';

const MEMBER = 'yaml.schemas';

const RECOMMENDATIONS = 'recommendations';
const YAML_EXTENSION = 'redhat.vscode-yaml';

/**
 * The text of VS Code's recommendations with the extension that checks yaml; undefined where it is recommended already,
 * or the team does not want it, or the file can't be read. The rest stays, comments included.
 */
export function withRecommendation(text: string): string | undefined {
  if (text.trim() === '') return `${JSON.stringify({ [RECOMMENDATIONS]: [YAML_EXTENSION] }, undefined, 2)}\n`;
  const read = readJsonText(text);
  const value = 'value' in read ? read.value : undefined;
  if (!isObject(value)) return undefined;
  const lists = [value[RECOMMENDATIONS], value['unwantedRecommendations']];
  const isNamed = lists.some(
    (list) => Array.isArray(list) && list.some((each) => String(each).toLowerCase() === YAML_EXTENSION),
  );
  if (isNamed) return undefined;
  return Array.isArray(value[RECOMMENDATIONS])
    ? withItem(text, [RECOMMENDATIONS], YAML_EXTENSION)
    : withValue(text, [RECOMMENDATIONS], [YAML_EXTENSION]);
}

/**
 * The text of VS Code's settings in which the schemas are those of their files; the rest stays, comments included. A
 * schema of this plugin at another path is removed.
 *
 * @param settings what the text means
 */
export function withSchemas(text: string, settings: unknown, schemas: readonly SchemaFile[]): string {
  const wanted = new Map(schemas.map(({ path, pattern }) => [`./${path}`, pattern]));
  const mapped = schemasIn(settings);
  const outdated = schemaPaths
    .map((path) => `./${path}`)
    .filter((path) => !wanted.has(path) && mapped[path] !== undefined);
  const lacking = [...wanted].filter(([path]) => mapped[path] === undefined);
  const without = outdated.reduce((edited, path) => withValue(edited, [MEMBER, path], undefined), text);
  return lacking.reduce(
    (edited, [path, pattern]) => withValue(edited, [MEMBER, path], pattern),
    without.trim() === '' ? '{}\n' : without,
  );
}

/** A schema from elsewhere that is also for client-extension.yaml. */
export function otherSchema(settings: unknown): string | undefined {
  const ours = schemaPaths.map((path) => `./${path}`);
  return Object.entries(schemasIn(settings)).find(
    ([path, patterns]) =>
      !ours.includes(path) && [patterns].flat().some((each) => String(each).includes('client-extension')),
  )?.[0];
}

function schemasIn(settings: unknown): Readonly<Record<string, unknown>> {
  const schemas = isObject(settings) ? settings[MEMBER] : undefined;
  return isObject(schemas) ? schemas : {};
}

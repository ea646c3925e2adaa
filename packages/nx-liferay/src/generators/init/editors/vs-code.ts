import { isObject } from '../../../workspace/read-json';
import { readJsonText, withItem, withValue } from '../edit-json';
import { schemaPaths, type SchemaFile } from './schema-files';

export const SETTINGS = '.vscode/settings.json';
export const EXTENSIONS = '.vscode/extensions.json';

/** A mapping of schemas to patterns, which the extension for yaml reads. */
const MEMBER = 'yaml.schemas';
/** A list of objects, which the editor itself reads. */
const JSON_MEMBER = 'json.schemas';

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
  const begun = text.trim() === '' ? '{}\n' : text;
  return withJsonSchemas(withYamlSchemas(begun, settings, schemas), settings, schemas);
}

function withYamlSchemas(text: string, settings: unknown, schemas: readonly SchemaFile[]): string {
  const wanted = wantedOf(schemas, 'yaml');
  const mapped = schemasIn(settings);
  const outdated = ourPaths.filter((path) => !wanted.has(path) && mapped[path] !== undefined);
  const lacking = [...wanted].filter(([path]) => mapped[path] === undefined);
  const without = outdated.reduce((edited, path) => withValue(edited, [MEMBER, path], undefined), text);
  return lacking.reduce((edited, [path, pattern]) => withValue(edited, [MEMBER, path], pattern), without);
}

function withJsonSchemas(text: string, settings: unknown, schemas: readonly SchemaFile[]): string {
  const wanted = wantedOf(schemas, 'json');
  const listed = isObject(settings) ? settings[JSON_MEMBER] : undefined;
  if (listed !== undefined && !Array.isArray(listed)) return text;
  const urls = (listed ?? []).map((each: unknown) => (isObject(each) ? each['url'] : undefined));
  // From the end, so that the places of those before stay.
  const outdated = [...urls.keys()].reverse().filter((index) => {
    const url = String(urls[index]);
    return ourPaths.includes(url) && !wanted.has(url);
  });
  const without = outdated.reduce(
    (edited, index) => withValue(edited, [JSON_MEMBER, index], undefined),
    text,
  );
  return [...wanted]
    .filter(([url]) => !urls.includes(url))
    .reduce((edited, [url, pattern]) => withSchema(edited, { fileMatch: [`**/${pattern}`], url }), without);
}

function withSchema(text: string, schema: object): string {
  const read = readJsonText(text);
  const hasList = 'value' in read && isObject(read.value) && Array.isArray(read.value[JSON_MEMBER]);
  return hasList ? withItem(text, [JSON_MEMBER], schema) : withValue(text, [JSON_MEMBER], [schema]);
}

/** As VS Code writes paths of the workspace. */
const ourPaths: readonly string[] = schemaPaths.map((path) => `./${path}`);

/** Patterns by path. */
function wantedOf(
  schemas: readonly SchemaFile[],
  language: SchemaFile['language'],
): ReadonlyMap<string, string> {
  return new Map(
    schemas
      .filter((schema) => schema.language === language)
      .map(({ path, pattern }) => [`./${path}`, pattern]),
  );
}

/** A schema from elsewhere that is also for client-extension.yaml. */
export function otherSchema(settings: unknown): string | undefined {
  return Object.entries(schemasIn(settings)).find(
    ([path, patterns]) =>
      !ourPaths.includes(path) && [patterns].flat().some((each) => String(each).includes('client-extension')),
  )?.[0];
}

function schemasIn(settings: unknown): Readonly<Record<string, unknown>> {
  const schemas = isObject(settings) ? settings[MEMBER] : undefined;
  return isObject(schemas) ? schemas : {};
}

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const sources = join(__dirname, '../../packages/nx-liferay/src');

/** A property of a schema.json, as far as it is used. */
export interface Option {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly 'x-priority'?: string;
}

interface Schema {
  readonly properties: Readonly<Record<string, Option>>;
}

/** The executor of builds takes these for `nx:run-commands`: whether they arrive is for Nx to say. */
const ofRunCommands: ReadonlySet<string> = new Set(Object.keys(runCommandsSchema().properties));

function runCommandsSchema(): Schema {
  const load = createRequire(__filename);
  const file = load.resolve('nx/executors.json');
  const { executors } = load(file) as { readonly executors: Record<'run-commands', { schema: string }> };
  return load(join(dirname(file), executors['run-commands'].schema)) as Schema;
}

/** The options of ours that users can set, of each executor or generator, by its name. */
export function optionsOf(kind: 'executors' | 'generators'): ReadonlyMap<string, Schema['properties']> {
  const names = readdirSync(join(sources, kind), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(sources, kind, name)).includes('schema.json'));
  return new Map(
    names.map((name) => {
      const { properties } = JSON.parse(schemaText(kind, name)) as Schema;
      const own = Object.entries(properties).filter(
        ([option, { 'x-priority': priority }]) =>
          priority !== 'internal' && !(name === 'run-build' && ofRunCommands.has(option)),
      );
      return [name, Object.fromEntries(own)];
    }),
  );
}

function schemaText(kind: string, name: string): string {
  return readFileSync(join(sources, kind, name, 'schema.json'), 'utf8');
}

/**
 * Files of an installed plugin "probe" with the executors of nx-liferay under their own schemas, each of which prints the options
 * that reach it and fails for one that its schema does not have; and an executor and a generator "any" that take and
 * print everything.
 */
export function probePlugin(): Readonly<Record<string, string>> {
  const executors = [...optionsOf('executors').keys()];
  const definition = (name: string) => ({
    implementation: `./executors/${name}.js`,
    schema: `./executors/${name}.json`,
    description: name,
  });
  const anything = JSON.stringify({ version: 2, type: 'object', properties: {}, additionalProperties: true });
  return {
    'node_modules/probe/package.json': JSON.stringify({
      name: 'probe',
      version: '1.0.0',
      executors: './executors.json',
      generators: './generators.json',
    }),
    'node_modules/probe/executors.json': JSON.stringify({
      executors: Object.fromEntries([...executors, 'any'].map((name) => [name, definition(name)])),
    }),
    'node_modules/probe/generators.json': JSON.stringify({
      generators: { any: { factory: './generator.js', schema: './executors/any.json', description: 'any' } },
    }),
    'node_modules/probe/executors/any.json': anything,
    'node_modules/probe/executors/any.js': implementation(undefined),
    'node_modules/probe/generator.js':
      'module.exports = async (_tree, options) => console.log(JSON.stringify(options));\n',
    ...Object.fromEntries(
      executors.flatMap((name) => [
        [`node_modules/probe/executors/${name}.json`, schemaWithoutRequired(name)],
        [`node_modules/probe/executors/${name}.js`, implementation(`./${name}.json`)],
      ]),
    ),
  };
}

/** What an executor requires is in the targets that the plugin infers, and no command line names it. */
function schemaWithoutRequired(name: string): string {
  const schema = JSON.parse(schemaText('executors', name)) as object;
  return JSON.stringify({ ...schema, required: [] });
}

function implementation(schema: string | undefined): string {
  const known = schema === undefined ? 'undefined' : `Object.keys(require('${schema}').properties)`;
  return `module.exports = async (options) => {
  console.log('options ' + JSON.stringify(options));
  const known = ${known};
  const unknown = known === undefined ? [] : Object.keys(options).filter((name) => !known.includes(name));
  if (unknown.length > 0) console.log('unknown ' + unknown.join(' '));
  return { success: unknown.length === 0 };
};
`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the sources put into the place of an expression, as an example. A new expression needs one, too. */
const examples: Readonly<Record<string, string>> = {
  PLUGIN: 'nx-liferay',
  name: 'package',
  nxName: 'my-extension',
  project: 'my-extension',
  'schema.name': 'dev',
  'schema.project': 'my-extension',
  'to.nxName': 'my-extension',
  type: 'globalCSS',
};

/** Where a sentence goes on behind a command. */
const BEHIND = / (?:again|and|names|or|puts|to|where|which)\b.*$| (?=\().*$/;

/** Every file below a directory whose texts people come to see: messages, hints, next steps, templates, schemas. */
export function sourcesBelow(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|json|template)$/.test(path) && !/\.(?:spec|d)\.ts$/.test(path))
    .map((path) => join(directory, path))
    .sort();
}

/** What stands behind `nx` in the texts of a source file, with examples in the place of expressions. */
export function commandsInSource(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  // What developers read is not shown to users.
  const shown = file.endsWith('.ts') ? text.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '') : text;
  const commands = shown.matchAll(/(?<![\w./:-])(?:npx )?nx ((?=[a-z])(?:[^'"`\n\\$]|\$\{[^}]*\})+)/g);
  return [...commands].map(([, command = '']) =>
    command
      .replace(/\$\{([^}]*)\}/g, (_expression, name: string) => exampleOf(name, file))
      .replace(BEHIND, '')
      .replace(/<directory>/g, 'client-extensions/new-one')
      .replace(/=…/g, '=globalCSS')
      .replace(/[.,:]+$/, '')
      .trim(),
  );
}

function exampleOf(name: string, file: string): string {
  const example = examples[name];
  if (example === undefined) throw new Error(`${file}: an example is needed for \${${name}}`);
  return example;
}

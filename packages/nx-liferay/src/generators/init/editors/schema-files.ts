import { MANIFEST_FILE, PROFILE_FILES } from 'uffa/inference';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifestSchema, typeRegistry, type ExtensionType, type SchemaPurpose } from 'uffa';

/** A schema, and the files that it is for. */
export interface SchemaFile {
  /** Relative to the workspace root. */
  readonly path: string;
  /** A glob of file names. */
  readonly pattern: string;
  /** Absent: it comes with this package. */
  readonly text?: string;
}

const shipped = 'node_modules/nx-liferay/schemas';
// Not .vscode, where create-nx-workspace makes git ignore every file that it does not know.
const ofWorkspace = '.liferay';

const kinds: readonly { readonly name: string; readonly pattern: string; readonly purpose: SchemaPurpose }[] =
  [
    { name: 'client-extension.schema.json', pattern: MANIFEST_FILE, purpose: 'manifest' },
    { name: 'client-extension-profile.schema.json', pattern: PROFILE_FILES, purpose: 'profile' },
  ];

/**
 * The schemas that editors use in a workspace: those of this package, or files of the workspace's own where it has
 * types of its own, or no node_modules that an editor could look into.
 */
export function schemaFiles(root: string, types: readonly ExtensionType[]): readonly SchemaFile[] {
  const hasModules = existsSync(join(root, 'package.json')) && !existsSync(join(root, '.pnp.cjs'));
  const isOwn = types.length > 0 || !hasModules;
  return kinds.map(({ name, pattern, purpose }) =>
    isOwn
      ? { path: `${ofWorkspace}/${name}`, pattern, text: schemaText(types, purpose) }
      : { path: `${shipped}/${name}`, pattern },
  );
}

/** Every path that a schema of this plugin can have. */
export const schemaPaths: readonly string[] = kinds.flatMap(({ name }) => [
  `${shipped}/${name}`,
  `${ofWorkspace}/${name}`,
]);

/** The schemas of Liferay's own types, as this package brings them: texts by file name. */
export function shippedSchemas(): ReadonlyMap<string, string> {
  return new Map(kinds.map(({ name, purpose }) => [name, schemaText([], purpose)]));
}

function schemaText(types: readonly ExtensionType[], purpose: SchemaPurpose): string {
  return `${JSON.stringify(manifestSchema(typeRegistry(types), purpose), undefined, 2)}\n`;
}

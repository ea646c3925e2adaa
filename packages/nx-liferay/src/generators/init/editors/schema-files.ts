import { CONFIG_FILE, MANIFEST_FILE, PROFILE_FILES } from 'uffa/inference';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema, lcpSchema, manifestSchema, typeRegistry, type ExtensionType } from 'uffa';

/** A schema, and the files that it is for. */
export interface SchemaFile {
  /** Relative to the workspace root. */
  readonly path: string;
  /** A glob of file names. */
  readonly pattern: string;
  /** What the files are written in: editors keep a list for each. */
  readonly language: 'json' | 'yaml';
  /** Absent: it comes with this package. */
  readonly text?: string;
}

const shipped = 'node_modules/nx-liferay/schemas';
// Not .vscode, where create-nx-workspace makes git ignore every file that it does not know.
const ofWorkspace = '.liferay';

interface SchemaKind extends Pick<SchemaFile, 'pattern' | 'language'> {
  readonly name: string;
  readonly schema: (types: readonly ExtensionType[]) => object;
}

const kinds: readonly SchemaKind[] = [
  {
    name: 'client-extension.schema.json',
    pattern: MANIFEST_FILE,
    language: 'yaml',
    schema: (types) => manifestSchema(typeRegistry(types), 'manifest'),
  },
  {
    name: 'client-extension-profile.schema.json',
    pattern: PROFILE_FILES,
    language: 'yaml',
    schema: (types) => manifestSchema(typeRegistry(types), 'profile'),
  },
  { name: 'lcp.schema.json', pattern: 'LCP.json', language: 'json', schema: () => lcpSchema() },
  { name: 'uffa.config.schema.json', pattern: CONFIG_FILE, language: 'json', schema: configSchema },
];

/**
 * The schemas that editors use in a workspace: those of this package, or files of the workspace's own where it has
 * types of its own, or no node_modules that an editor could look into.
 */
export function schemaFiles(root: string, types: readonly ExtensionType[]): readonly SchemaFile[] {
  const hasModules = existsSync(join(root, 'package.json')) && !existsSync(join(root, '.pnp.cjs'));
  const isOwn = types.length > 0 || !hasModules;
  return kinds.map((kind) => {
    const { name, pattern, language } = kind;
    return isOwn
      ? { path: `${ofWorkspace}/${name}`, pattern, language, text: schemaText(kind, types) }
      : { path: `${shipped}/${name}`, pattern, language };
  });
}

/** Every path that a schema of this plugin can have. */
export const schemaPaths: readonly string[] = kinds.flatMap(({ name }) => [
  `${shipped}/${name}`,
  `${ofWorkspace}/${name}`,
]);

/** The schemas of Liferay's own types, as this package brings them: texts by file name. */
export function shippedSchemas(): ReadonlyMap<string, string> {
  return new Map(kinds.map((kind) => [kind.name, schemaText(kind, [])]));
}

function schemaText({ schema }: SchemaKind, types: readonly ExtensionType[]): string {
  return `${JSON.stringify(schema(types), undefined, 2)}\n`;
}

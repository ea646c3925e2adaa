import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Project } from 'uffa';
import type { ClientExtensionSchema } from '../src/generators/client-extension/client-extension-schema';
import clientExtension from '../src/generators/client-extension/generator';
import { diskTree, flush } from './disk-tree';
import { tempWorkspace } from './temp-workspace';

export interface GeneratedProject {
  readonly project: Project;
  /** The text of a file, by its path in the project. */
  readonly text: (path: string) => string;
}

/** A project that the generator has written into a workspace with these files. */
export async function generatedProject(
  schema: ClientExtensionSchema,
  files: Readonly<Record<string, string>> = {},
): Promise<GeneratedProject> {
  const workspaceRoot = tempWorkspace({ 'nx.json': '{}', 'package.json': '{ "name": "shop" }', ...files });
  const tree = diskTree(workspaceRoot);
  await clientExtension(tree, { skipFormat: true, ...schema });
  flush(tree);
  const path = schema.directory;
  const root = join(workspaceRoot, path);
  const kind = schema.type === 'language' ? 'language' : 'client-extension';
  return {
    project: { workspaceRoot, root, path, name: posix.basename(path), kind },
    text: (file) => readFileSync(join(root, file), 'utf8'),
  };
}

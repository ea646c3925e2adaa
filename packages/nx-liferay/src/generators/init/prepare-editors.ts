import type { Tree } from '@nx/devkit';
import { diagnostic, type Diagnostic, type ExtensionType } from 'uffa';
import { readJsonText } from './edit-json';
import { MAPPINGS, mappingsText } from './editors/intellij';
import { schemaFiles, type SchemaFile } from './editors/schema-files';
import { EXTENSIONS, otherSchema, SETTINGS, withRecommendation, withSchemas } from './editors/vs-code';
import { placeOf } from './place-of';

/** Sets up editors to check and complete client-extension.yaml. @returns what to tell the user about it */
export function prepareEditors(tree: Tree, types: readonly ExtensionType[]): readonly Diagnostic[] {
  const schemas = schemaFiles(tree.root, types);
  for (const { path, text } of schemas) {
    if (text !== undefined) tree.write(path, text);
  }
  const recommended = withRecommendation(tree.read(EXTENSIONS, 'utf8') ?? '');
  if (recommended !== undefined) tree.write(EXTENSIONS, recommended);
  if (tree.exists('.idea') && !tree.exists(MAPPINGS)) tree.write(MAPPINGS, mappingsText(schemas));
  return prepareVsCode(tree, schemas);
}

function prepareVsCode(tree: Tree, schemas: readonly SchemaFile[]): readonly Diagnostic[] {
  const text = tree.read(SETTINGS, 'utf8') ?? '';
  const read = text.trim() === '' ? { value: {} } : readJsonText(text);
  if ('problem' in read) {
    const { reason, offset } = read.problem;
    return [diagnostic('editor-settings-unreadable', { reason }, placeOf(SETTINGS, text, offset))];
  }
  const other = otherSchema(read.value);
  if (other !== undefined) return [diagnostic('editor-schema-taken', { schema: other })];
  tree.write(SETTINGS, withSchemas(text, read.value, schemas));
  return [];
}

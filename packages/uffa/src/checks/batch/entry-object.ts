import type { PlacedText } from '../../manifest/project-manifest';
import { OBJECT_ENTRY } from '../../plan/batch/class-names';
import type { DefinedObject } from '../../workspace/batch-definitions';
import type { BatchContext, ReadFile } from './batch-check';

/** The name of the object that a file's entries belong to; undefined where the file has other items, or doesn't say. */
export function objectName({ data }: ReadFile): PlacedText | undefined {
  const { configuration, parameters } = data.delegates;
  const found = configuration ?? parameters;
  if (data.className?.text !== OBJECT_ENTRY || found === undefined) return undefined;
  return /^C_./.test(found.text) ? { ...found, text: found.text.slice(2) } : undefined;
}

/** The definition of the object that a file's entries belong to, in the project or else in the workspace. */
export function objectOf(file: ReadFile, { own, workspace }: BatchContext): DefinedObject | undefined {
  const name = objectName(file)?.text;
  if (name === undefined) return undefined;
  return own.objects.get(name) ?? workspace?.().objects.get(name);
}

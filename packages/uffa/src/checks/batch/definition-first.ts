import { diagnostic } from '../../diagnostics/diagnostic';
import { envelopes, type BatchCheck } from './batch-check';
import { objectName } from './entry-object';
import { naturalOrder } from './natural-order';

/** Entries in a file that comes before the one that defines their object: the portal waits for the definition. */
export const definitionFirst: BatchCheck = (files) => {
  const read = [...envelopes(files)].sort((a, b) => naturalOrder(a.path, b.path));
  const definedIn = new Map<string, { readonly path: string; readonly index: number }>();
  for (const [index, { path, data }] of read.entries()) {
    for (const { name } of data.items.objects) {
      if (!definedIn.has(name)) definedIn.set(name, { path, index });
    }
  }
  return read.flatMap((file, index) => {
    const name = objectName(file);
    const definition = name && definedIn.get(name.text);
    if (name === undefined || definition === undefined || definition.index <= index) return [];
    const args = { name: name.text, path: file.path, definition: definition.path };
    return [diagnostic('batch-entry-before-definition', args, name.position)];
  });
};

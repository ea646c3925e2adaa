import type { CatalogueBatchClass, WorkspaceCatalogue } from '../../catalogue/catalogue';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { OBJECT_ENTRY } from '../../plan/batch/class-names';
import { isOfLiferay, meantName } from '../catalogue/meant-name';
import { envelopes, type BatchCheck, type ReadFile } from './batch-check';
import { meantClass } from './meant-class';

/** What every class but object entries has, where nothing is said. */
const DEFAULT = 'DEFAULT';

/**
 * Classes and delegates that the user's Liferay does not have: the portal waits for them. Entries of objects have a
 * delegate for each object, which is made when the object is.
 */
export const classOffered: BatchCheck = (files, { catalogue }) =>
  catalogue === undefined
    ? []
    : envelopes(files).flatMap((file) => {
        const name = file.data.className;
        if (name === undefined || name.text.startsWith(OBJECT_ENTRY)) return [];
        const known = catalogue.batchClasses.get(name.text);
        return known === undefined ? ofUnknown(file, catalogue) : ofKnown(file, known);
      });

function ofUnknown({ data }: ReadFile, { batchClasses, file }: WorkspaceCatalogue): readonly Diagnostic[] {
  // A misspelt name is reported without a catalogue, too.
  if (data.className === undefined || meantClass(data.className.text) !== undefined) return [];
  const { text: name, position } = data.className;
  const nearest = meantName(name, [...batchClasses.keys()]);
  if (nearest === undefined && !isOfLiferay(name)) return [];
  const args = { name, catalogue: file, ...(nearest === undefined ? {} : { nearest }) };
  return [diagnostic('batch-class-not-offered', args, position)];
}

function ofKnown({ data }: ReadFile, known: CatalogueBatchClass): readonly Diagnostic[] {
  if (data.className === undefined) return [];
  const { text: className, position } = data.className;
  if (!known.isImported) return [diagnostic('batch-class-not-imported', { name: className }, position)];
  if (known.hasUnnamedDelegate) return [];
  const delegate = data.delegates.configuration;
  const name = delegate?.text ?? DEFAULT;
  if (known.delegates.includes(name)) return [];
  const args = { className, known: known.delegates, ...(delegate === undefined ? {} : { name }) };
  return [diagnostic('batch-delegate-not-offered', args, delegate?.position ?? position)];
}

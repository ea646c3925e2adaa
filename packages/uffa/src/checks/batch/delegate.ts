import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { OBJECT_ENTRY } from '../../plan/batch/class-names';
import { envelopes, type BatchCheck, type ReadFile } from './batch-check';

/** What every class but object entries has. */
const DEFAULT = 'DEFAULT';

/**
 * The object that entries belong to, `C_<Name>`, has to be in two places: a portal reads `configuration` only, and the
 * container that imports in Liferay's cloud reads `configuration.parameters` only (acceptance.md 13).
 */
export const delegate: BatchCheck = (files) => envelopes(files).flatMap(ofFile);

function ofFile({ path, data }: ReadFile): readonly Diagnostic[] {
  const { configuration, parameters } = data.delegates;
  const found = configuration ?? parameters;
  if (found === undefined) {
    const isEntry = data.className?.text === OBJECT_ENTRY;
    return isEntry ? [diagnostic('batch-delegate-missing', { path }, data.className.position)] : [];
  }
  const { text: name, position } = found;
  if (configuration === undefined) {
    return name === DEFAULT ? [] : [diagnostic('batch-delegate-only-in-parameters', { name }, position)];
  }
  if (parameters === undefined) {
    return name === DEFAULT ? [] : [diagnostic('batch-delegate-only-in-configuration', { name }, position)];
  }
  if (parameters.text === name) return [];
  return [diagnostic('batch-delegates-differ', { name, other: parameters.text }, parameters.position)];
}

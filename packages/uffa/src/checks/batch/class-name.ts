import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { envelopes, type BatchCheck, type BatchContext, type ReadFile } from './batch-check';
import { meantClass } from './meant-class';

/**
 * A class name that is not there, so that the portal drops the file, or one that it waits for for ever because it is
 * misspelt. Any class may be imported: only what is nearly one of Liferay's is a mistake (acceptance.md 13).
 */
export const className: BatchCheck = (files, { catalogue }) =>
  envelopes(files).flatMap((file) => ofFile(file, catalogue));

function ofFile(
  { path, source, data }: ReadFile,
  catalogue: BatchContext['catalogue'],
): readonly Diagnostic[] {
  if (data.className === undefined) {
    const member = data.envelope.kind === 'map' ? data.envelope.members.get('configuration') : undefined;
    const found =
      member?.value.kind === 'map' ? member.value.members.get('className')?.value.position : undefined;
    const position = found ?? member?.keyPosition ?? startOf(source);
    return [diagnostic('batch-class-missing', { path }, position)];
  }
  const { text, position } = data.className;
  const meant = catalogue?.batchClasses.has(text) === true ? undefined : meantClass(text);
  return meant === undefined ? [] : [diagnostic('batch-class-unknown', { name: text, meant }, position)];
}

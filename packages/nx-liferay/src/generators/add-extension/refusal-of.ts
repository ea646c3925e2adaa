import { diagnostic, wordsOf, type Diagnostic, type DiagnosticCode } from 'uffa';
import type { Addition } from './read-addition';

/** Rules about what one project can hold: the way out is another project. */
const ofGrouping: readonly DiagnosticCode[] = [
  'grouping-not-allowed',
  'several-batch-extensions',
  'batch-needs-one-application',
  'container-file-missing',
];

/** An error that the addition would cause. It has no place, because the text that it would be in is not written. */
export function refusalOf(error: Diagnostic, { existing, type, names }: Addition): Diagnostic {
  const { code, severity, args } = error;
  if (!ofGrouping.includes(code)) return { code, severity, args };
  return diagnostic('extension-does-not-fit', {
    id: names.id,
    type: type.type,
    project: existing.project.path,
    rule: wordsOf(error).message,
  });
}

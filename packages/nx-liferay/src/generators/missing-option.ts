import { diagnostic, type Diagnostic } from 'uffa';

/**
 * An option that was neither given nor asked for, since nobody sits at the terminal. The schemas don't require such
 * options: Nx would only say that one is missing, and not what there is to choose from.
 */
export function missingOption(
  option: string,
  value: string | undefined,
  choices: readonly string[] = [],
): readonly Diagnostic[] {
  return value === undefined || value === ''
    ? [diagnostic('generator-option-missing', { option, choices: [...choices].sort() })]
    : [];
}

import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { kinds } from '../diagnostics/kinds';
import { nearestName } from '../diagnostics/nearest-name';

/**
 * What is wrong with codes that an option names.
 *
 * @param option as the user writes it, such as `--fail-on`
 */
export function unknownCodes(codes: readonly string[], option: string): readonly Diagnostic[] {
  const known = Object.keys(kinds);
  return codes
    .filter((code) => !known.includes(code))
    .map((code) => {
      const nearest = nearestName(code, known);
      return diagnostic('diagnostic-code-unknown', {
        option,
        code,
        ...(nearest === undefined ? {} : { nearest }),
      });
    });
}

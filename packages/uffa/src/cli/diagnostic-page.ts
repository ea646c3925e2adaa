import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DiagnosticCode } from '../diagnostics/kinds';

/** The page about a kind of diagnostic, in Markdown. The pages travel in the package. */
export function diagnosticPage(code: DiagnosticCode): string {
  const packageDirectory = dirname(require.resolve('uffa/package.json'));
  return readFileSync(join(packageDirectory, 'docs/diagnostics', `${code}.md`), 'utf8');
}

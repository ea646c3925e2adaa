import { relative, sep } from 'node:path';
import type { WriteOptions } from '../zip/write/write-options';
import { sortDiagnostics } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Uffa } from '../entry';
import type { PackagingOptions, PackagingResult } from './packaging-options';

type Planned = PackagingResult & { readonly uffa: Uffa };

/**
 * Writes what was planned without a failing diagnostic; a failure to write becomes a diagnostic of the project.
 * @param output the absolute path that `write` writes to
 */
export async function writeOutput(
  planned: Planned,
  { signal }: PackagingOptions,
  output: string,
  write: (options: WriteOptions) => Promise<{ readonly size?: number }>,
): Promise<PackagingResult> {
  if (!planned.success) return planned;
  const outputName = relative(planned.project.workspaceRoot, output).split(sep).join('/');
  try {
    const within = planned.project.root;
    const { size } = await write({ outputName, within, ...(signal === undefined ? {} : { signal }) });
    return { ...planned, output, ...(size === undefined ? {} : { size }) };
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    const diagnostics = sortDiagnostics([...planned.diagnostics, error.diagnostic]);
    return { ...planned, success: false, diagnostics };
  }
}

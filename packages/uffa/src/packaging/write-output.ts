import { sortDiagnostics } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Uffa } from '../entry';
import type { PackagingOptions, PackagingResult } from './packaging-options';

type Planned = PackagingResult & { readonly uffa: Uffa };

/** Writes what was planned without a failing finding; a failure to write becomes a finding of the project. */
export async function writeOutput(
  planned: Planned,
  { signal }: PackagingOptions,
  write: (planned: Planned, options: { signal?: AbortSignal }) => Promise<Partial<PackagingResult>>,
): Promise<PackagingResult> {
  if (!planned.success) return planned;
  try {
    return { ...planned, ...(await write(planned, signal === undefined ? {} : { signal })) };
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    const diagnostics = sortDiagnostics([...planned.diagnostics, error.diagnostic]);
    return { ...planned, success: false, diagnostics };
  }
}

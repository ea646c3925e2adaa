import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { hasErrors, sortDiagnostics } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { fileChunks } from '../files/file-chunks';
import { replaceText } from '../files/replace-text';
import { workspacePath } from '../files/workspace-path';
import type { PackagingResult } from '../packaging/packaging-options';
import { cycloneDx } from './cyclonedx';
import { lockedPackages } from './locked-packages';

/**
 * Writes a CycloneDX document beside each archive of a project that was packaged: `orders.cdx.json` beside `orders.zip`. The
 * archive itself is not changed.
 *
 * @param version of uffa
 */
export async function writeSboms(result: PackagingResult, version: string): Promise<PackagingResult> {
  const { project, output, archives } = result;
  const outputs = archives?.map((each) => each.output) ?? (output === undefined ? [] : [output]);
  if (!result.success || outputs.length === 0) return result;
  const { packages, direct, diagnostics } = lockedPackages(project);
  const all = sortDiagnostics([...result.diagnostics, ...diagnostics]);
  try {
    for (const archive of outputs) {
      const file = archive.replace(/\.zip$/, '.cdx.json');
      const bom = { archive: basename(archive), sha256: hashOf(archive), version, packages, direct };
      const text = `${JSON.stringify(cycloneDx(bom), null, 2)}\n`;
      await replaceText(file, text, workspacePath(project.workspaceRoot, file));
    }
    return { ...result, diagnostics: all, success: !hasErrors(diagnostics) };
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    return { ...result, success: false, diagnostics: sortDiagnostics([...all, error.diagnostic]) };
  }
}

function hashOf(file: string): string {
  const hash = createHash('sha256');
  for (const chunk of fileChunks({ file })) hash.update(chunk);
  return hash.digest('hex');
}

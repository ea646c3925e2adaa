import { contentSearch } from '../checks';
import { sortDiagnostics } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { planContent } from '../plan/plan-content';
import { stampContent } from '../plan/stamp-content';
import { packAgain } from '../zip/pack/pack-again';
import type { PackedEntries } from '../zip/pack/pack-entries';
import { writeZip } from '../zip/write/write-zip';
import { archiveFile } from './archive-file';
import { checkPlanned } from './check-planned';
import { activeManifest } from './manifest-of';
import type { PackagingOptions, PackagingResult, WrittenArchive } from './packaging-options';
import { writeOutput } from './write-output';

/**
 * Writes a project's archive to `dist/<name>.zip` (behaviour.md 17), or to a directory there for its environment. With
 * diagnostics that fail, or a failure to write, the previous archive stays as it is.
 */
export async function packageProject(
  project: Project,
  options: PackagingOptions = {},
): Promise<PackagingResult> {
  const { result } = await packageOne(project, options, new Map());
  return result;
}

/**
 * Writes an archive of a project for each of several virtual instances. What is in all of them is packed once.
 *
 * @param instances their web ids; none: one archive, as the options have it
 */
export async function packageInstances(
  project: Project,
  options: PackagingOptions,
  instances: readonly string[],
): Promise<PackagingResult> {
  const [first, ...others] = instances;
  if (first === undefined) return packageProject(project, options);
  let { result, packed } = await packageOne(project, { ...options, virtualInstanceId: first }, new Map());
  const archives = [...writtenBy(result)];
  for (const virtualInstanceId of others) {
    const next = await packageOne(project, { ...options, virtualInstanceId }, packed);
    archives.push(...writtenBy(next.result));
    packed = next.packed;
    result = {
      ...result,
      success: result.success && next.result.success,
      diagnostics: sortDiagnostics([...result.diagnostics, ...next.result.diagnostics]),
    };
  }
  return { ...result, archives };
}

async function packageOne(
  project: Project,
  options: PackagingOptions,
  known: PackedEntries,
): Promise<{ readonly result: PackagingResult; readonly packed: PackedEntries }> {
  const manifest = activeManifest(project, options);
  const content = planContent(manifest, options);
  const packed = await packAgain(known, content.entries, { ...options, search: contentSearch });
  const uffa = await stampContent(content, packed);
  const planned = await checkPlanned(manifest, uffa, options, (entry) => packed.get(entry)?.marks);
  const file = archiveFile(project, uffa.name, options.target?.name);
  const result = await writeOutput(planned, options, file, (writeOptions) =>
    writeZip(uffa, file, { ...writeOptions, packed }),
  );
  return { result, packed };
}

function writtenBy({ output, size }: PackagingResult): readonly WrittenArchive[] {
  return output === undefined ? [] : [{ output, size: size ?? 0 }];
}

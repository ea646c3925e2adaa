import { unusableBecause } from '../../checks';
import { sizeText } from '../../diagnostics/size-text';
import { loadModule } from '../../files/load-module';
import { workspacePath } from '../../files/workspace-path';
import { packageInstances } from '../../packaging/package-project';
import type { PackagingResult, WrittenArchive } from '../../packaging/packaging-options';
import { version } from '../version';
import { outputPath } from '../render/output-path';
import type { ProjectCommand } from './command';

export const packageCommand: ProjectCommand = {
  name: 'package',
  summary: 'Write the archive of each project to its dist/',
  done: 'packaged',
  run: async (project, options) => {
    const result = await packageInstances(project, options, options.instances ?? []);
    if (options.sbom !== 'beside') return result;
    // Loaded when a bill of materials is written: packaging alone starts without it.
    const { writeSboms } = await loadModule('uffa', () => import('../../provenance/write-sboms.js'));
    return writeSboms(result, version());
  },
  knows: 'archive',
  lines: (result) => {
    const isUnusable = unusableBecause(result.diagnostics).length > 0;
    return archivesOf(result).map(
      ({ size, output }) =>
        `${sizeText(size).padStart(8)}  ${workspacePath(result.project.workspaceRoot, output)}${isUnusable ? '  with problems' : ''}`,
    );
  },
  json: (result) => ({
    output: outputPath(result) ?? null,
    size: result.size ?? null,
    ...(result.archives === undefined
      ? {}
      : {
          archives: result.archives.map(({ output, size }) => ({
            output: workspacePath(result.project.workspaceRoot, output),
            size,
          })),
        }),
    unusableBecause: unusableBecause(result.diagnostics).map(({ code }) => code),
  }),
};

function archivesOf({ output, size, archives }: PackagingResult): readonly WrittenArchive[] {
  return archives ?? (output === undefined ? [] : [{ output, size: size ?? 0 }]);
}

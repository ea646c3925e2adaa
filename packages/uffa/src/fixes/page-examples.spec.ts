import { describe, expect, it } from 'vitest';
import { pageExamples, PROJECT } from '../../test/diagnostic-pages';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { readCatalogue } from '../catalogue/read-catalogue';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { CATALOGUE_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { filesInMemory } from './files-in-memory';
import { diagnosticsIn } from './diagnostics-in';
import { fixesOf, fixProject } from './fix-project';

/** The catalogue of the example, where it has one. */
function knownIn({ workspaceRoot }: Project) {
  const { catalogue } = readCatalogue(workspaceRoot, CATALOGUE_FILE, 'by default');
  return catalogue === undefined ? {} : { catalogue };
}

function found(project: Project): readonly Diagnostic[] {
  const { validated, planned } = diagnosticsIn(
    project,
    filesInMemory(project.workspaceRoot),
    knownIn(project),
  );
  return [...validated, ...planned];
}

function count(diagnostics: readonly Diagnostic[], code: string): number {
  return diagnostics.filter((each) => each.code === code).length;
}

describe('what is fixed of the examples in docs/diagnostics', () => {
  it.each(pageExamples())('%s: is gone, brings no error, and needs no second run', async (_code, files) => {
    await withWorkspace(files, async (root) => {
      const project = projectIn(root, PROJECT);
      const before = found(project);
      const shown = await fixesOf(project, knownIn(project));
      expect(found(project)).toEqual(before);
      const { fixed } = await fixProject(project, knownIn(project));
      expect(fixed).toHaveLength(shown.fixed.length);
      expect(shown.fixed).toMatchObject(fixed);
      const after = found(project);
      for (const code of fixed.flatMap(({ codes }) => codes)) {
        expect(count(after, code), code).toBeLessThan(count(before, code));
      }
      const known = before.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      const errors = after.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      // What could not be read before is looked at for the first time.
      if (!known.includes('yaml-syntax')) expect(known).toEqual(expect.arrayContaining(errors));
      expect((await fixesOf(project, knownIn(project))).fixed).toEqual([]);
    });
  });
});

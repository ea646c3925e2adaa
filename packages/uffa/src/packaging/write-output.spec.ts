import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { formatDiagnostics } from '../diagnostics/format-text';
import { assembleProject } from './assemble-project';
import { packageProject } from './package-project';

const yaml = 'a:\n  type: globalJS\n  url: https://a.example/a.js\n';

describe('what cannot be written', () => {
  it.each([
    ['dist', packageProject, 'shop/a/dist/a.zip'],
    ['build', assembleProject, 'shop/a/build/liferay-client-extension-build'],
  ])('is called by its path in the workspace: %s', async (inTheWay, run, output) => {
    const files = { 'shop/a/client-extension.yaml': yaml, [`shop/a/${inTheWay}`]: '' };
    await withWorkspace(files, async (root) => {
      const { success, diagnostics } = await run(projectIn(root, 'shop/a'));
      expect(success).toBe(false);
      expect(diagnostics).toMatchObject([{ code: 'output-in-the-way', args: { output } }]);
    });
  });

  it('is not blamed on its owner where a directory is a link to nothing', async () => {
    await withWorkspace({ 'shop/a/client-extension.yaml': yaml, 'gone/': '' }, async (root) => {
      symlinkSync(join(root, 'gone'), join(root, 'shop/a/dist'));
      rmSync(join(root, 'gone'), { recursive: true });
      const { diagnostics } = await packageProject(projectIn(root, 'shop/a'));
      expect(diagnostics).toMatchObject([
        { code: 'output-through-link', args: { output: 'shop/a/dist/a.zip' } },
      ]);
      expect(formatDiagnostics(diagnostics, { color: 'never' })).toContain('Remove the link');
    });
  });
});

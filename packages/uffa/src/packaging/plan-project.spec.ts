import { expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { planProject } from './plan-project';

it('tries the steps of assemble, too, where a client extension can not be read', async () => {
  const yaml = 'assemble:\n  - from: gone\n    into: static\na: 5\nb:\n  type: globalJS\n';
  const { diagnostics, success, uffa } = await withWorkspace({ 'a/client-extension.yaml': yaml }, (root) =>
    planProject(projectIn(root, 'a')),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'assemble-source-missing',
    'entry-not-a-mapping',
    'property-missing',
  ]);
  expect(success).toBe(false);
  expect(uffa.entries).toEqual([]);
});

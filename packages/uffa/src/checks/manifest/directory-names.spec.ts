import { expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../../test/with-workspace';
import { wordsOf } from '../../diagnostics/words';
import { readManifest } from '../../manifest/read-manifest';
import { projectFacts } from '../../packaging/project-facts';
import { checkManifest } from '..';

it('names in one diagnostic the projects of the same name, and only a few of many', async () => {
  const teams = Array.from({ length: 400 }, (_, index) => `team-${index}/shop`);
  const diagnostics = await withWorkspace(
    { 'shop/client-extension.yaml': 'a: {type: staticContent}' },
    (root) => {
      const project = projectIn(root, 'shop');
      const otherProjects = { sharedIds: [], sharedNames: ['Shop', ...teams] };
      return checkManifest(readManifest(project), { facts: projectFacts(project), otherProjects });
    },
  );
  expect(diagnostics.map((diagnostic) => wordsOf(diagnostic).message)).toEqual([
    'The directory names of this project, "shop", and of Shop differ only in case.',
    'The projects team-0/shop, team-1/shop, team-2/shop, team-3/shop, team-4/shop and 395 more have the same directory name, "shop".',
  ]);
});

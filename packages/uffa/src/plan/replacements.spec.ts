import { expect, it } from 'vitest';
import { withWorkspace } from '../../test/with-workspace';
import { readText } from '../zip/write/open-entry';
import { projectAt } from '../discover/project-at';
import { readManifest } from '../manifest/read-manifest';
import { planUffa } from './plan-uffa';

const files = {
  'a/client-extension.yaml': 'assemble:\n  - from: src\n',
  'a/src/package.json': 'own',
  'a/build/pruned/package.json': 'pruned',
  'a/build/pruned/package-lock.json': 'locked',
};

it('puts files over those that the steps put there, and beside them', () =>
  withWorkspace(files, async (root) => {
    const replacements = {
      'package.json': 'a/build/pruned/package.json',
      'package-lock.json': 'a/build/pruned/package-lock.json',
    };
    const { entries } = await planUffa(readManifest(projectAt(root, 'a')), { replacements });
    const own = entries.filter(({ path }) => path.startsWith('package'));
    expect(await Promise.all(own.map(({ content }) => readText(content)))).toEqual(['locked', 'pruned']);
  }));

it('reports one that is not there', () =>
  withWorkspace(files, async (root) => {
    const replacements = { 'package.json': 'a/build/none.json' };
    const { diagnostics } = await planUffa(readManifest(projectAt(root, 'a')), { replacements });
    expect(diagnostics).toMatchObject([{ code: 'file-unreadable', args: { file: 'a/build/none.json' } }]);
  }));

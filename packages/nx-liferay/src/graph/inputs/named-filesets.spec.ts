import type { SourceSet } from 'uffa/inference';
import { expect, it } from 'vitest';
import { NamedFilesets } from './named-filesets';

/** Sets of a project and of the workspace, as `namedSources` has them. */
function setsOf(path: string): readonly SourceSet[] {
  const inProject = (name: string) => (path === '.' ? name : `${path}/${name}`);
  return [
    { kind: 'file', base: inProject('LCP.json') },
    { kind: 'file', base: 'gradle.properties' },
    { kind: 'directory', base: path, include: ['client-extension*.yaml'] },
    { kind: 'either', base: inProject('batch') },
  ];
}

it.each(['shop', 'apps/shop', 'apps/[shop]', '.'])(
  'says the same of %s whatever it was asked before',
  (path) => {
    const fresh = setsOf(path).map((set) => new NamedFilesets().of(set, { path }));
    const filesets = new NamedFilesets();
    for (const other of ['other', '.', 'apps/(other)', 'apps']) {
      for (const set of setsOf(other)) filesets.of(set, { path: other });
    }
    expect(setsOf(path).map((set) => filesets.of(set, { path }))).toEqual(fresh);
  },
);

it('names the files of a project by its root, and what lies elsewhere by that of the workspace', () => {
  const filesets = new NamedFilesets();
  expect(setsOf('apps/shop').flatMap((set) => filesets.of(set, { path: 'apps/shop' }))).toEqual([
    '{projectRoot}/LCP.json',
    '{workspaceRoot}/gradle.properties',
    '{projectRoot}/client-extension*.yaml',
    '{projectRoot}/batch',
    '{projectRoot}/batch/**/*',
  ]);
});

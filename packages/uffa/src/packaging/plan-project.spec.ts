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

it.each([
  ['a: 5\n', ['entry-not-a-mapping']],
  ['b:\n  type: globalCCS\n  url: b.css\n', ['type-unknown']],
  ['b:\n  type: globalCSS\n  url: b.css\n', ['assemble-source-missing', 'url-not-served']],
])('says nothing of what was not built because of the yaml: %j', async (entry, expected) => {
  const yaml = `assemble:\n  - from: build/static\n    into: static\n${entry}`;
  const { diagnostics } = await withWorkspace({ 'a/client-extension.yaml': yaml }, (root) =>
    planProject(projectIn(root, 'a'), { builds: 'unless-refused' }),
  );
  const codes = diagnostics.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(expected));
  expect(codes.includes('assemble-source-missing')).toBe(expected.includes('assemble-source-missing'));
});

it('validates every profile, also where the one that was asked for is not there', async () => {
  const files = {
    'a/client-extension.yaml': 'a: {type: globalJS, url: a.js, scope: company}\n',
    'a/client-extension.dev.yaml': 'a: {scope: everywhere}\n',
  };
  const { diagnostics } = await withWorkspace(files, (root) =>
    planProject(projectIn(root, 'a'), { profile: 'gone' }),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['property-value-invalid', 'profile-unknown']);
});

it('plans no archive that a virtual instance would put beside the others', async () => {
  const files = { 'a/client-extension.yaml': 'a: {type: staticContent}\n' };
  const { diagnostics, success } = await withWorkspace(files, (root) =>
    planProject(projectIn(root, 'a'), { virtualInstanceId: 'https://shop.example.com' }),
  );
  expect(diagnostics.map(({ code }) => code)).toContain('virtual-instance-invalid');
  expect(success).toBe(false);
});

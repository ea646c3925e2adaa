import type { Diagnostic } from 'uffa';
import { expect, it } from 'vitest';
import { infer } from '../../../test/infer';

const files = {
  'a/client-extension.yaml': `
assemble: [{from: src, into: static}]
a: {type: globalJS, url: a.js}
`,
  'a/client-extension.uat.yaml': 'a: {name: For testers}',
  'a/src/a.js': '',
};
const environments = { staging: { profile: 'uat' }, production: { addresses: {} } };

it('gives each environment a configuration of package, deploy and verify, with the profile that the project has', () => {
  const { target } = infer({ ...files, 'uffa.config.json': JSON.stringify({ environments }) });
  expect(target('a', 'package').configurations).toEqual({
    uat: { profile: 'uat' },
    staging: { environment: 'staging', archive: 'staging', profile: 'uat' },
    production: { environment: 'production', archive: 'production' },
  });
  expect(target('a', 'deploy').configurations).toMatchObject({
    production: { environment: 'production', packagedFor: 'production' },
  });
  expect(target('a', 'verify').configurations).toMatchObject({ staging: { environment: 'staging' } });
  expect(target('a', 'assemble').configurations).toEqual({ uat: { profile: 'uat' } });
});

it('keeps, for an environment, the archives of that one and no others', () => {
  const { target } = infer({ ...files, 'uffa.config.json': JSON.stringify({ environments }) });
  const packaging = target('a', 'package');
  expect(packaging.options).toMatchObject({ archive: 'a.zip' });
  expect(packaging.outputs).toEqual([
    '{projectRoot}/dist/{options.archive}',
    '{projectRoot}/dist/a_{options.virtualInstanceId}.zip',
  ]);
});

it('hashes uffa.config.json for packaging, and keeps what it says out of the configurations', () => {
  const text = JSON.stringify({ environments: { staging: { addresses: { x: 'https://x.example' } } } });
  const { target, projects } = infer({ ...files, 'uffa.config.json': text });
  expect(target('a', 'package').inputs).toContain('{workspaceRoot}/uffa.config.json');
  expect(JSON.stringify([...projects])).not.toContain('x.example');
});

it('hands on the environments of the plugin, which count more', () => {
  const { target } = infer(
    { ...files, 'uffa.config.json': JSON.stringify({ environments }) },
    { environments: { staging: {} } },
  );
  expect(target('a', 'package').configurations?.['staging']).toEqual({
    environment: 'staging',
    archive: 'staging',
    environments: { staging: {} },
  });
});

it('changes nothing where no environment is declared', () => {
  const { target } = infer(files);
  expect(target('a', 'package').outputs).toEqual([
    '{projectRoot}/dist/a.zip',
    '{projectRoot}/dist/a_{options.virtualInstanceId}.zip',
  ]);
  expect(target('a', 'package').options).not.toHaveProperty('archive');
});

it('refuses an option that makes no sense', () => {
  expect(() => infer(files, { environments: { staging: { profil: 'x' } } })).toThrow(/profile/);
});

it('gives the configuration of an environment what it declares for nothing that is there', () => {
  const config = {
    environments: {
      staging: { addresses: { 'orders-ap': 'https://x.example' }, lcp: { 'client-extensions/b': {} } },
      production: {},
    },
  };
  const withConfig = { ...files, 'uffa.config.json': JSON.stringify(config, null, 2) };
  const { configurations } = infer(withConfig).target('a', 'package');
  const staging = configurations?.['staging'] as { readonly environmentProblems: readonly Diagnostic[] };
  expect(staging.environmentProblems.map(({ code, position }) => [code, position?.line])).toEqual([
    ['environment-address-unknown', 5],
    ['environment-project-unknown', 8],
  ]);
  expect(configurations?.['production']).not.toHaveProperty('environmentProblems');
  // Each of two registrations sees its own projects only.
  const twice = { plugins: [{ plugin: 'nx-liferay' }, { plugin: 'nx-liferay' }] };
  const target = infer(withConfig, {}, twice).target('a', 'package');
  expect(target.configurations?.['staging']).not.toHaveProperty('environmentProblems');
});

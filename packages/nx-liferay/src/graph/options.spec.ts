import { describe, expect, it } from 'vitest';
import type { WorkspaceSettings } from 'uffa/inference';
import { normalizeOptions, type PluginOptions } from './options';

const settings: WorkspaceSettings = {
  directories: ['from-gradle'],
  exclude: [],
  virtualInstanceId: 'gradle.acme.com',
};

describe('normalizeOptions', () => {
  it('prefers what nx.json says to gradle.properties', () => {
    const normalized = normalizeOptions(
      { directories: ['here'], virtualInstanceId: 'nx.acme.com' },
      settings,
    );
    expect(normalized).toMatchObject({ directories: ['here'], virtualInstanceId: 'nx.acme.com' });
    expect(normalizeOptions(undefined, settings)).toMatchObject({
      directories: ['from-gradle'],
      virtualInstanceId: 'gradle.acme.com',
    });
  });

  it('names an unknown option, and the nearest known one', () => {
    const misspelt = { pakage: 'pack' } as PluginOptions;
    expect(() => normalizeOptions(misspelt, settings)).toThrow(/"pakage".*Did you mean "package"\?/);
  });

  it.each([
    [{ build: 5 }, /option "build" the value 5/],
    [{ build: { name: '' } }, /option "build" the name ""/],
    [{ strict: 'false' }, /"strict" the value "false": write true or false/],
    [{ virtualInstanceId: 5 }, /"virtualInstanceId" the value 5: write a text/],
    [{ exclude: 'a' }, /"exclude"/],
    [{ exclude: ['a', '{b'] }, /exclude pattern \{b is not a valid glob: Missing '\}'/],
    [{ types: [{ type: 'x' }] }, /classification/],
    [{ failOn: 'url-not-served' }, /"failOn"/],
    [{ catalogue: '../liferay.json' }, /"catalogue" the value "..\/liferay.json": write the path of a file/],
    [{ rules: ['url-not-served'] }, /option "rules" of nx-liferay in nx.json is not an object/],
    [{ rules: { 'url-not-servd': 'off' } }, /sets "url-not-servd"[^]*Write "url-not-served"/],
    [{ rules: { 'type-unknown': 'off' } }, /rule-not-lowerable/],
    [{ failOn: ['url-not-servd'] }, /"failOn" names "url-not-servd".*Write "url-not-served"/],
  ])('refuses a value that makes no sense: %j', (options, message) => {
    expect(() => normalizeOptions(options as unknown as PluginOptions, settings)).toThrow(message);
  });

  it.each<[PluginOptions]>([[{ package: 'validate' }], [{ package: 'check', validate: { name: 'check' } }]])(
    'names both options that give two targets one name, of which a project would have only one: %j',
    (options) => {
      expect(() => normalizeOptions(options, settings)).toThrow(
        /options "validate" and "package" one name, "(validate|check)"/,
      );
    },
  );

  it('takes the name of a target that is switched off or renamed', () => {
    const { targets } = normalizeOptions(
      { validate: false, package: 'validate', assemble: 'deploy', deploy: 'assemble' },
      settings,
    );
    expect([targets.package?.name, targets.assemble?.name, targets.deploy?.name]).toEqual([
      'validate',
      'deploy',
      'assemble',
    ]);
  });

  it('refuses what gradle.properties excludes if it is not a glob', () => {
    expect(() => normalizeOptions({}, { ...settings, exclude: ['[a'] })).toThrow(/excludes\.globs/);
  });

  it('leaves the options as they are', () => {
    const options: PluginOptions = Object.freeze({ build: Object.freeze({ name: 'b', cache: false }) });
    expect(normalizeOptions(options, settings).targets.build).toEqual({
      name: 'b',
      override: { cache: false },
    });
  });
});

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
    [{ exclude: 'a' }, /"exclude"/],
    [{ exclude: ['a', '{b'] }, /exclude pattern \{b is no glob: Missing '\}'/],
    [{ types: [{ type: 'x' }] }, /classification/],
  ])('refuses a value that makes no sense: %j', (options, message) => {
    expect(() => normalizeOptions(options as unknown as PluginOptions, settings)).toThrow(message);
  });

  it('refuses what gradle.properties excludes if it is no glob', () => {
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

import type { TargetConfiguration } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { declaredOutputs } from './declared-outputs';

const root = 'x/a';

/** What a build and others make of these paths. */
function judge(
  target: TargetConfiguration,
  others: Readonly<Record<string, TargetConfiguration>>,
  options: object = {},
) {
  const projects = {
    a: { root, targets: { build: target, ...others } },
    b: { root: 'x/b', targets: { copy: { outputs: ['{workspaceRoot}/x/a/dist/copied'] } } },
  };
  const { made, others: taken } = declaredOutputs({
    projectName: 'a',
    targetName: 'build',
    target,
    options: { ...options },
    projects,
  });
  return (path: string) => {
    if (taken.some(({ takes }) => takes(path))) return 'of others';
    return made.some(({ takes }) => takes(path)) ? 'made' : 'neither';
  };
}

describe('declaredOutputs', () => {
  const ownArchives = ['{projectRoot}/dist/**/*', '!{projectRoot}/dist/a.zip', '!{projectRoot}/dist/a_*.zip'];

  it.each([
    ['dist/main.js', 'made'],
    ['dist/a.zip', 'of others'],
    ['dist/a_web.zip', 'of others'],
    ['dist/ab.zip', 'made'],
    ['dist/copied/one.js', 'of others'],
    ['src/main.js', 'neither'],
  ])('obeys exclusions and knows what other projects make: %s', (path, expected) => {
    expect(judge({ outputs: ownArchives }, {})(path)).toBe(expected);
  });

  it.each<[string, TargetConfiguration, string]>([
    ['the same', { outputs: ['{projectRoot}/dist'] }, 'of others'],
    ['a part', { outputs: ['{projectRoot}/dist/types'] }, 'made'],
    ['the whole project', { outputs: ['{projectRoot}'] }, 'of others'],
    ['an option', { outputs: ['{options.to}'], options: { to: 'x/a/dist' } }, 'of others'],
    [
      "a configuration's option",
      { outputs: ['{projectRoot}/{options.to}'], configurations: { one: { to: 'dist' } } },
      'of others',
    ],
    ['an unknown option', { outputs: ['{projectRoot}/{options.to}'] }, 'of others'],
    ['what Nx assumes', { options: { outputPath: 'x/a/dist' } }, 'of others'],
    ['an exclusion', { outputs: ['!{projectRoot}/dist'] }, 'made'],
    ['nothing', {}, 'made'],
  ])('leaves to another target what it has among its outputs: %s', (_, other, expected) => {
    expect(judge({ outputs: ['{projectRoot}/dist'] }, { other })('dist/main.js')).toBe(expected);
  });

  it('fills in options, and makes nothing of those that are not given', () => {
    const target = { outputs: ['{projectRoot}/{options.to}', '{projectRoot}/{options.mode}'] };
    expect(judge(target, {}, { to: 'out' })('out/main.js')).toBe('made');
    expect(judge(target, {}, { to: 'out' })('dist/main.js')).toBe('neither');
  });

  it('makes nothing that is not declared', () => {
    expect(judge({}, {})('dist/main.js')).toBe('neither');
  });
});

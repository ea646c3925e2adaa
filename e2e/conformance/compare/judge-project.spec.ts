import { describe, expect, it } from 'vitest';

import { judgeProject } from './judge-project';
import type { Accepted, Archive, Outcome, Rejected } from './outcome';

const circumstances = { project: 'client-extensions/shop', workspaceRoot: '/workspace' };
const configFile = 'shop.client-extension-config.json';

describe('judgeProject', () => {
  it('finds equal archives to agree', () => {
    expect(judge(accepted({ 'a.js': 'a' }), accepted({ 'a.js': 'a' }))).toEqual(['agree']);
  });

  it('finds a missing, an additional and a different file', () => {
    const verdict = judgeProject(
      accepted({ 'a.js': 'a', b: 'b' }),
      accepted({ b: 'B', c: 'c' }),
      circumstances,
    );
    expect(verdict.verdict).toBe('disagree');
    expect(verdict.unexplained.map(({ kind }) => kind)).toEqual([
      'file-missing',
      'file-differs',
      'file-extra',
    ]);
  });

  it('finds a lost x bit', () => {
    expect(
      judge(accepted({ 'run.sh': '' }, { executables: ['run.sh'] }), accepted({ 'run.sh': '' })),
    ).toEqual(['disagree']);
  });

  it('finds a directory without an entry', () => {
    const ours = accepted({ 'static/a.js': '' });
    const entries = ours.archive.entries.filter(({ name }) => name !== 'static/');
    const without: Accepted = { kind: 'accepted', archive: { ...ours.archive, entries } };
    expect(judge(accepted({ 'static/a.js': '' }), without)).toEqual(['disagree']);
  });

  it('takes two rejections for an agreement, whatever their words', () => {
    expect(judge(rejected('ClassCastException'), rejected('assemble-not-a-list {}'))).toEqual(['agree']);
  });

  it('does not excuse a rejection that is ours alone', () => {
    expect(judge(accepted({}), rejected('script-attribute-number {}'))).toEqual(['disagree']);
  });

  it('does not excuse accepting what the plugin rejects', () => {
    expect(judge(rejected('Duplicate client extension ID'), accepted({}))).toEqual(['disagree']);
  });

  it('compares typeSettings as a set and leaves the time of the build aside', () => {
    const theirs = config([
      '    "buildTimestamp" : 1727229742677,',
      '    "typeSettings" : [ "b=1", "a=2" ],',
    ]);
    const ours = config(['    "buildTimestamp" : 1000000000000,', '    "typeSettings" : [ "a=2", "b=1" ],']);
    expect(judge(accepted({ [configFile]: theirs }), accepted({ [configFile]: ours }))).toEqual(['agree']);
  });

  it('compares the order of keys', () => {
    const theirs = config(['    "a" : 1,', '    "b" : 2,']);
    const ours = config(['    "b" : 2,', '    "a" : 1,']);
    expect(judge(accepted({ [configFile]: theirs }), accepted({ [configFile]: ours }))).toEqual(['disagree']);
  });

  it('compares properties without their date and order', () => {
    const file = 'WEB-INF/liferay-plugin-package.properties';
    expect(
      judge(accepted({ [file]: '#Fri Nov 20\nb=1\na=2\n' }), accepted({ [file]: 'a=2\nb=1\n' })),
    ).toEqual(['agree']);
  });

  it.each([
    ['D6', accepted({ 'static/node_modules/x/i.js': '' }), accepted({})],
    ['D7', accepted({ 'dist/shop.zip': '' }), accepted({})],
    ['D12', accepted({ 'LCP.json': '__CLIENT_EXTENSION_ID__' }), accepted({ 'LCP.json': 'shop' })],
    ['D18', rejected('phase: settings\n[root] java.util.regex.PatternSyntaxException'), accepted({})],
    ['V2', rejected('with type fdsVisualizationMode is of unknown classification'), accepted({})],
    [
      'V1',
      accepted({
        [configFile]: config(['    "baseURL" : "${portalURL}/o/shop",', '    "webContextPath" : "/x"']),
      }),
      accepted({
        [configFile]: config(['    "baseURL" : "${portalURL}/o/x",', '    "webContextPath" : "/x"']),
      }),
    ],
  ] satisfies [string, Outcome, Outcome][])('knows %s by its rule', (id, theirs, ours) => {
    expect(judge(theirs, ours)).toEqual(['deviate', id]);
  });

  it('does not let a deviation excuse another difference of the same file', () => {
    const theirs = config(['    "baseURL" : "${portalURL}/o/shop",', '    "webContextPath" : "/x"']);
    const ours = config(['    "baseURL" : "${portalURL}/o/y",', '    "webContextPath" : "/x"']);
    expect(judge(accepted({ [configFile]: theirs }), accepted({ [configFile]: ours }))).toEqual(['disagree']);
  });
});

function judge(theirs: Outcome, ours: Outcome): readonly string[] {
  const { verdict, deviations } = judgeProject(theirs, ours, circumstances);
  return [verdict, ...deviations];
}

function accepted(
  contents: Readonly<Record<string, string>>,
  { executables = [] }: { executables?: readonly string[] } = {},
): Accepted {
  const files = new Map(Object.entries(contents).map(([path, text]) => [path, Buffer.from(text)]));
  const archive: Archive = {
    name: 'dist/shop.zip',
    files,
    executables: new Set(executables),
    entries: namesOf([...files.keys()]).map((name) => ({ name, size: 0, crc32: 0 })),
    innerEntries: new Map(),
  };
  return { kind: 'accepted', archive };
}

function namesOf(paths: readonly string[]): readonly string[] {
  const directories = paths.flatMap((path) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, depth, parts) => `${parts.slice(0, depth + 1).join('/')}/`),
  );
  return [...new Set([...directories, ...paths])];
}

function config(lines: readonly string[]): string {
  return ['{', '  "pid~shop" : {', ...lines, '  }', '}'].join('\n');
}

function rejected(reason: string): Rejected {
  return { kind: 'rejected', reasons: [reason] };
}

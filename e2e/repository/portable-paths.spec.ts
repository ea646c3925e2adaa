import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { pathProblems } from './path-problems';

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: join(__dirname, '../..'), encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '');

describe('a clone of this repository', () => {
  it('loses nothing on Windows or on a disk that is blind to case', () => {
    expect(pathProblems(tracked)).toEqual([]);
  });

  it('stays small: the cases of the conformance suite are one file each', () => {
    expect(tracked.filter((path) => path.startsWith('e2e/conformance/')).length).toBeLessThan(500);
    expect(tracked.length).toBeLessThan(4000);
  });
});

describe('a path that does not travel is found', () => {
  it.each([
    [['a/README.md', 'a/Readme.md'], 'a/Readme.md: differs only in case from a/README.md'],
    [['a/b', 'A/c'], 'A: differs only in case from a'],
    // The same letter, composed and decomposed: one file on macOS.
    [['\u00e9', 'e\u0301'], 'e\u0301: differs only in case from \u00e9'],
    [['a/what?.js'], 'a/what?.js: Windows refuses the character ?'],
    [['a\\b'], 'a\\b: Windows refuses the character \\'],
    [['tab\t'], 'tab\t: Windows refuses the character \t'],
    [['a/aux.json'], 'a/aux.json: Windows reserves the name aux'],
    [['a/end.'], 'a/end.: Windows drops the dot or blank at the end'],
    [['a /b'], 'a : Windows drops the dot or blank at the end'],
    [['x'.repeat(201)], `${'x'.repeat(201)}: longer than 200 characters`],
  ])('%#', (paths, problem) => {
    expect(pathProblems(paths)).toContain(problem);
  });
});

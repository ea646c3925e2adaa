import { diagnostic, formatDiagnostics, type Diagnostic, type Position } from 'uffa';
import { describe, expect, it } from 'vitest';
import { listWarnings } from './list-warnings';

const runMany = ['node', 'nx', 'run-many', '-t', 'validate', 'package'];

function unknownProfile(project: string): Diagnostic {
  const args = { project, profile: 'uat', profiles: ['dev'] };
  return diagnostic('profile-unknown', args, position(`${project}/client-extension.yaml`));
}

function position(file: string): Position {
  return { file, line: 2, column: 3, endLine: 2, endColumn: 6 };
}

function outputOf(diagnostics: readonly Diagnostic[], color: 'always' | 'never' = 'never'): string {
  return formatDiagnostics(diagnostics, { color, sources: () => 'a:\n  uat: b\n' });
}

function result(project: string, terminalOutput?: string) {
  return {
    task: { target: { project } },
    ...(terminalOutput === undefined ? {} : { terminalOutput }),
  };
}

const warned = outputOf([unknownProfile('shop')]);

const listed = (argv: readonly string[], results: Parameters<typeof listWarnings>[1]) =>
  listWarnings(argv, results, () => undefined);

describe('listWarnings', () => {
  it('reads what a task from the cache has printed where Nx does not tell it', () => {
    const results = { 'shop:validate': { task: { target: { project: 'shop' }, hash: '12' } } };
    expect(listWarnings(runMany, results, (hash) => (hash === '12' ? warned : undefined))).toContain(
      '1 warning in 1 project:',
    );
    expect(listed(runMany, results)).toBeUndefined();
  });

  it('lists the warnings of all tasks with what to do, each once, in the order of their places', () => {
    const list = listed(runMany, {
      'b:validate': result('b', `${outputOf([unknownProfile('b')], 'always')}b/dist/b.zip (1 kB, 3 files)\n`),
      'a:validate': result('a', outputOf([unknownProfile('a')])),
      'a:package': result('a', `> nx run a:package\n\n${outputOf([unknownProfile('a')])}`),
      'c:validate': result('c', ''),
      'd:validate': result('d'),
    });
    expect(list).toMatch(
      /^\n2 warnings in 2 projects:\n\nwarning {2}a\/client-extension\.yaml:2:3 {2}profile-unknown\n/,
    );
    expect(list?.match(/^warning /gm)).toHaveLength(2);
    expect(list?.match(/^ {2}fix: /gm)).toHaveLength(2);
    expect(list).not.toMatch(/\u001b|\.zip|2 \|/);
  });

  it('takes neither errors nor what another tool prints for a warning', () => {
    const error = outputOf([diagnostic('file-unreadable', { file: 'a', reason: 'x' }, position('a'))]);
    const eslint = 'warning  a.js:1:1  no-unused-vars\n  1:1  warning  a is defined\n';
    expect(listed(runMany, { a: result('a', error), b: result('b', eslint) })).toBeUndefined();
  });

  it.each([
    ['affected', true],
    ['run-many', true],
    ['validate', false],
    ['run', false],
  ])('is for commands that run several projects: %s', (command, isListed) => {
    const list = listed(['node', 'nx', command, 'shop'], { a: result('shop', warned) });
    expect(list !== undefined).toBe(isListed);
  });
});

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { compileNioGlob } from 'uffa';
import { describe, expect, it } from 'vitest';
import { hasJava } from './has-java';

const wildcards = ['*', '**', '?', '[', '[!', '[^', ']', '{', '}', ',', '\\', 'a-c', '&&', '^'];
const letters = ['a', 'b', '.', '-', '/', '😀', '\n', '\u0085', '(', '$', '|', '!'];
const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 }).map((each) => each.join(''));
const question = fc.tuple(
  textOf([...wildcards, ...letters]),
  fc.array(textOf(letters), { minLength: 8, maxLength: 8 }),
);

describe.skipIf(!hasJava)('globs (skipped without a JDK)', () => {
  it('match what those of Java match', { timeout: 120_000 }, () => {
    const questions = fc.sample(question, { numRuns: 5000, seed: 7 });
    const input = questions.map(([glob, paths]) => [glob, ...paths].map(codeUnits).join('\t')).join('\n');
    const program = join(__dirname, 'Globs.java');
    const answers = execFileSync('java', ['-Dsun.jnu.encoding=UTF-8', program], {
      input: `${input}\n`,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    }).split('\n');
    const counts = { '0': 0, '1': 0, e: 0, '-': 0 };
    for (const [index, [glob, paths]] of questions.entries()) {
      const compiled = compileNioGlob(glob);
      for (const [at, path] of paths.entries()) {
        const expected = answers[index]?.[at] as keyof typeof counts;
        counts[expected]++;
        const actual = 'error' in compiled ? 'e' : compiled.matches(path) ? '1' : '0';
        if (expected !== '-') expect([glob, path, actual]).toEqual([glob, path, expected]);
      }
    }
    expect(Math.min(counts['0'], counts['1'], counts.e)).toBeGreaterThan(200);
  });
});

function codeUnits(text: string): string {
  return text
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('');
}

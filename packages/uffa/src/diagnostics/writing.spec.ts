import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from './kinds';

/** What a program can check of docs/writing.md: words, and what to write instead. */
const stumblingBlocks: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/(?<!\bthere )\b(is|are) no (?!longer|such|more than|less)/i, 'is not a'],
  [/\bthat there (is|are) not\b/, 'unknown, missing'],
  [/\banew\b/, 'again'],
  [/\b(takes?|taken) away\b/, 'remove'],
  [/\bt(old|ells?) apart\b|\btell case apart\b/, 'differ, look the same'],
  [/\btells? (why|more|of)\b/, 'says'],
  [/\band so it does\b/i, 'also'],
  [/\bany more\b/, 'no longer'],
  [/\bof former times\b/, 'outdated'],
  [/\bplease\b/i, 'an imperative'],
  [/\bmake sure\b/i, 'what to do'],
];

const root = join(__dirname, '../../../..');

describe('what users read', () => {
  it.each(pages())('%s', (path) => {
    const text = withoutExamples(readFileSync(join(root, path), 'utf8'));
    const found = stumblingBlocks.flatMap(([pattern, instead]) => {
      const hit = pattern.exec(text);
      return hit === null ? [] : [`"${around(text, hit.index)}": write "${instead}"`];
    });
    expect(found).toEqual([]);
  });
});

describe('titles', () => {
  it.each(Object.entries(kinds))('%s: names the error, without an article', (_code, { title }) => {
    expect(title).not.toMatch(/^(An?|The) /);
    expect(title.length).toBeLessThanOrEqual(60);
  });
});

/** The sources of messages and help, the descriptions of options, and all pages but the ones about Gradle and about writing. */
function pages(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z', 'packages', 'docs', '*.md'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(
      (path) =>
        /^packages\/uffa\/src\/diagnostics\/kinds\/[^/]+\.ts$|\/(schema|options)\.json$|\/transcripts\/.*\.md$|^docs\/.*\.md$|^(README|CONTRIBUTING|SECURITY)\.md$/.test(
          path,
        ) && !/^docs\/(spec|decisions)\/|^docs\/(writing|theme-parity)\.md$/.test(path),
    )
    .sort();
}

/** Comments are for those who read the code, and fenced blocks show what others print. */
function withoutExamples(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 30), index + 30).replace(/\s+/g, ' ');
}

import { describe, expect, it } from 'vitest';
import { wordsOf } from 'uffa';
import { judgeAnswer, type Answer } from './judge-answer';

const question = {
  url: 'http://localhost:5173/main.js',
  origin: 'http://portal.test:8080',
  plugin: 'expected',
} as const;
const right: Answer = { status: 200, type: 'text/javascript', allowed: question.origin };

describe('the answer of a development server', () => {
  it.each<Partial<Answer>>([
    {},
    { allowed: '*' },
    { type: 'application/javascript; charset=utf-8' },
    { type: 'application/x-javascript' },
  ])('lets the portal load: %j', (answer) => {
    expect(judgeAnswer({ ...right, ...answer }, question)).toBeUndefined();
  });

  it.each<[Partial<Answer>, string, RegExp]>([
    [{ status: 404 }, 'dev-server-entry-refused', /with the status 404 instead of a script/],
    [{ status: 304 }, 'dev-server-entry-refused', /304/],
    [{ type: 'text/html; charset=utf-8' }, 'dev-server-entry-refused', /a file of the type "text\/html"/],
    [{ type: '' }, 'dev-server-entry-refused', /a file of the type ""/],
    [{ allowed: undefined }, 'dev-server-no-cors', /answered without Access-Control-Allow-Origin/],
    [{ allowed: 'http://localhost:8080' }, 'dev-server-no-cors', /for http:\/\/localhost:8080 only/],
  ])('does not: %j', (answer, code, message) => {
    const problem = judgeAnswer({ ...right, ...answer }, question);
    expect(problem?.code).toBe(code);
    expect(problem && wordsOf(problem).message).toMatch(message);
  });

  it('names the plugin only where the address is its own', () => {
    const fix = (plugin: 'expected' | 'not used') => {
      const diagnostic = judgeAnswer({ ...right, status: 404 }, { ...question, plugin });
      return diagnostic && wordsOf(diagnostic).fix;
    };
    expect(fix('expected')).toContain('nx-liferay/vite');
    expect(fix('not used')).toContain('Correct the option "entry"');
  });
});

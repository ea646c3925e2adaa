import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { noteContent, noteError, notePresence, notingDiskQuestions } from './disk-questions';

const noQuestions = () => ({
  presence: new Set<string>(),
  content: new Set<string>(),
  unanswered: new Set<string>(),
});

const failed = (code: string) => Object.assign(new Error(code), { code });

describe('notingDiskQuestions', () => {
  it('notes what the work asks, also after it has waited', async () => {
    const questions = noQuestions();
    const result = await notingDiskQuestions(questions, async () => {
      notePresence('/a');
      await sleep(1);
      noteContent('/b');
      return 'done';
    });
    expect(result).toBe('done');
    expect(questions).toEqual({ ...noQuestions(), presence: new Set(['/a']), content: new Set(['/b']) });
  });

  it('keeps the questions of two works apart, and takes none after their end', async () => {
    const [one, other] = [noQuestions(), noQuestions()];
    const ask = (path: string) => async () => {
      await sleep(1);
      noteContent(path);
    };
    await Promise.all([notingDiskQuestions(one, ask('/a')), notingDiskQuestions(other, ask('/b'))]);
    noteContent('/c');
    expect([...one.content]).toEqual(['/a']);
    expect([...other.content]).toEqual(['/b']);
  });

  it('takes an error for an answer if it says what is there', () => {
    const questions = noQuestions();
    notingDiskQuestions(questions, () => {
      noteError('/a', failed('ENOENT'));
      noteError('/b', failed('EACCES'));
      noteError('/c', failed('EMFILE'));
      noteError('/d', failed('EIO'));
      noteError('/e', 'thrown');
    });
    expect([...questions.unanswered]).toEqual(['/c', '/d', '/e']);
  });
});

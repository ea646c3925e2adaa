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
    const { result, questions } = notingDiskQuestions(async () => {
      notePresence('/a');
      await sleep(1);
      noteContent('/b');
      return 'done';
    });
    expect(await result).toBe('done');
    expect(questions).toEqual({ ...noQuestions(), presence: new Set(['/a']), content: new Set(['/b']) });
  });

  it('keeps the questions of two works apart, and takes none after their end', async () => {
    const ask = (path: string) => async () => {
      await sleep(1);
      noteContent(path);
    };
    const [one, other] = [notingDiskQuestions(ask('/a')), notingDiskQuestions(ask('/b'))];
    await Promise.all([one.result, other.result]);
    noteContent('/c');
    expect([...one.questions.content]).toEqual(['/a']);
    expect([...other.questions.content]).toEqual(['/b']);
  });

  it('takes an error for an answer if it says what is there', () => {
    const { questions } = notingDiskQuestions(() => {
      noteError('/a', failed('ENOENT'));
      noteError('/b', failed('EACCES'));
      noteError('/c', failed('EMFILE'));
      noteError('/d', failed('EIO'));
      noteError('/e', 'thrown');
    });
    expect([...questions.unanswered]).toEqual(['/c', '/d', '/e']);
  });
});

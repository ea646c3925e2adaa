import { AsyncLocalStorage } from 'node:async_hooks';
import { errorCode } from '../diagnostics/error-reason';

/** What some work has asked the disk, by absolute paths. */
export interface DiskQuestions {
  /** Whether something is there. */
  readonly presence: Set<string>;
  /** What something is, holds or leads to. */
  readonly content: Set<string>;
  /** What the system could not answer just then, such as for too many open files. */
  readonly unanswered: Set<string>;
}

const current = new AsyncLocalStorage<DiskQuestions>();

/**
 * Does some work, and notes what it asks the disk: its result holds until one of the answers changes, if all could be
 * answered. What does not go through this room notes its questions itself, by the functions below.
 * @returns the questions are complete when the work is done, also where that takes time
 */
export function notingDiskQuestions<T>(work: () => T): {
  readonly result: T;
  readonly questions: DiskQuestions;
} {
  const questions = {
    presence: new Set<string>(),
    content: new Set<string>(),
    unanswered: new Set<string>(),
  };
  return { result: current.run(questions, work), questions };
}

/** Whether something is at a path is about to be asked. */
export function notePresence(path: string): void {
  current.getStore()?.presence.add(path);
}

/** What is at a path, be it a link, is about to be asked. */
export function noteContent(path: string): void {
  current.getStore()?.content.add(path);
}

/** A question failed. Most errors are answers: nothing is there, or it must not be read. */
export function noteError(path: string, error: unknown): void {
  if (!answers.has(errorCode(error) ?? '')) current.getStore()?.unanswered.add(path);
}

const answers: ReadonlySet<string> = new Set([
  'EACCES',
  'EINVAL',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'ENXIO',
  'EPERM',
]);

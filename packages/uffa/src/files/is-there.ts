import { existsSync } from 'node:fs';
import { notePresence } from './disk-questions';

/** Whether something is at a path; a link that leads nowhere is nothing. */
export function isThere(path: string): boolean {
  notePresence(path);
  return existsSync(path);
}

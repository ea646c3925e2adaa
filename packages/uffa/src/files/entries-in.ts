import { readdirSync, type Dirent } from 'node:fs';
import { noteContent, noteError } from './disk-questions';

/** What is in a directory; nothing in one that cannot be read, or is not a directory. */
export function entriesIn(directory: string): readonly Dirent[] {
  noteContent(directory);
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    noteError(directory, error);
    return [];
  }
}

/** The names of what is in a directory, sorted. */
export function namesIn(directory: string): readonly string[] {
  noteContent(directory);
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    noteError(directory, error);
    return [];
  }
}

/** The names of the directories in a directory. */
export function directoriesIn(directory: string): readonly string[] {
  return entriesIn(directory).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

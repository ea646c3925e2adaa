import { statSync } from 'node:fs';
import type { Entry, EntryContent, FileContent, Uffa } from '../../src/entry';

/** An archive with these contents; a text stands for itself. */
export function uffaOf(contents: Readonly<Record<string, EntryContent | string>>): Uffa {
  const entries = Object.entries(contents).map(([path, content]) => entryOf(path, content));
  return { name: 'test', entries, diagnostics: [] };
}

export function entryOf(path: string, content: EntryContent | string): Entry {
  return {
    path,
    content: typeof content === 'string' ? { kind: 'text', text: content } : content,
    executable: false,
    origin: { kind: 'generated', rule: 'test' },
  };
}

/** A file as the planner finds it. */
export function fileContent(file: string): FileContent {
  return { kind: 'file', file, size: statSync(file).size };
}

import { fileContent, fileText } from './file-text';
import { usualMode, type TreeEntry } from './tree-entry';

/**
 * A directory as one text that people read and git compares: a header for each entry, the content below it, indented
 * by a tab. So a case keeps links, modes, empty directories, and names that no Windows disk takes.
 *
 *     file client-extensions/a/client-extension.yaml
 *     →	a: { type: globalJS, url: a.js }
 *     file (755, no final newline) client-extensions/a/run.sh
 *     directory client-extensions/a/empty
 *     link client-extensions/a/b.js
 *     →	a.js
 */
export function printListing(entries: readonly TreeEntry[]): string {
  return [...entries]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((entry) => printEntry(entry))
    .map((line) => `${line}\n`)
    .join('');
}

function printEntry(entry: TreeEntry): readonly string[] {
  switch (entry.kind) {
    case 'link':
      return [`link ${printPath(entry.path)}`, `\t${printPath(entry.target)}`];
    case 'directory':
      return [`directory ${printNotes(modeNotes(entry))}${printPath(entry.path)}`];
    case 'file': {
      const { notes, lines } = fileText(entry.content);
      return [
        `file ${printNotes([...modeNotes(entry), ...notes])}${printPath(entry.path)}`,
        ...lines.map((line) => (line === '' ? '' : `\t${line}`)),
      ];
    }
  }
}

/** @throws Error for a text that {@link printListing} did not make */
export function parseListing(text: string): readonly TreeEntry[] {
  const blocks: { readonly header: string; readonly content: string[] }[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    if (line === '' || line.startsWith('\t')) blocks.at(-1)?.content.push(line);
    else blocks.push({ header: line, content: [] });
  }
  return blocks.map(({ header, content }) => parseEntry(header, content));
}

function parseEntry(header: string, content: readonly string[]): TreeEntry {
  const found = /^(file|directory|link) (?:\((.*?)\) )?(.+)$/s.exec(header);
  if (found === null) throw new Error(`Not the header of an entry: ${header}`);
  const lines = content.map((line) => line.replace(/^\t/, ''));
  if (found[1] === 'link') {
    return { kind: 'link', path: parsePath(found[3] ?? ''), target: parsePath(lines.join('')) };
  }
  const kind = found[1] === 'file' ? 'file' : 'directory';
  const notes = found[2]?.split(', ') ?? [];
  const path = parsePath(found[3] ?? '');
  const octal = notes.find((note) => /^[0-7]{3}$/.test(note));
  const mode = octal === undefined ? usualMode[kind] : parseInt(octal, 8);
  if (kind === 'directory') return { kind, path, mode };
  return { kind, path, mode, content: fileContent({ notes, lines }) };
}

function modeNotes({ kind, mode }: { kind: 'file' | 'directory'; mode: number }): readonly string[] {
  return mode === usualMode[kind] ? [] : [mode.toString(8).padStart(3, '0')];
}

function printNotes(notes: readonly string[]): string {
  return notes.length === 0 ? '' : `(${notes.join(', ')}) `;
}

/** As JSON where a plain path could be taken for something else. */
function printPath(path: string): string {
  return /^["(]|\p{C}|[\p{Zl}\p{Zp}]|^\s|\s$/u.test(path) ? JSON.stringify(path) : path;
}

function parsePath(text: string): string {
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}

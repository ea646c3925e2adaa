import { isUtf8 } from 'node:buffer';

/** How a file's content stands in a listing. */
export interface FileText {
  /** What the header says of the lines: `crlf`, `no final newline`, `base64`. */
  readonly notes: readonly string[];
  readonly lines: readonly string[];
}

const base64Line = /.{1,76}/g;

/** The lines that say what a file holds, so that a person can read them wherever that is possible. */
export function fileText(content: Buffer): FileText {
  if (content.length === 0) return { notes: [], lines: [] };
  const text = content.toString('utf8');
  if (!isUtf8(content) || !isPrintable(text)) return base64(content);
  const lines = text.split('\n');
  const isEnded = lines.at(-1) === '';
  if (isEnded) lines.pop();
  const notes = isEnded ? [] : ['no final newline'];
  if (!text.includes('\r')) return { notes, lines };
  const isCrlf = isEnded && lines.every((line) => line !== '' && line.indexOf('\r') === line.length - 1);
  return isCrlf ? { notes: ['crlf'], lines: lines.map((line) => line.slice(0, -1)) } : base64(content);
}

/** The content that the lines stand for; the opposite of {@link fileText}. */
export function fileContent({ notes, lines }: FileText): Buffer {
  if (notes.includes('base64')) return Buffer.from(lines.join(''), 'base64');
  const newline = notes.includes('crlf') ? '\r\n' : '\n';
  const text = lines.join(newline);
  return Buffer.from(lines.length === 0 || notes.includes('no final newline') ? text : `${text}${newline}`);
}

/** Tabs and line ends are shown; any other character without a shape of its own would be lost on the reader. */
function isPrintable(text: string): boolean {
  return !/[^\P{C}\t\n\r]|[\p{Zl}\p{Zp}]/u.test(text);
}

function base64(content: Buffer): FileText {
  return { notes: ['base64'], lines: content.toString('base64').match(base64Line) ?? [] };
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

const page = join(import.meta.dirname, '../../docs/performance.md');
const columns = ['what', 'ours', 'baseline', 'ratio', 'aim'];

/** Puts the rows of a part in place of its old ones between the page's markers. */
export async function keepTable(part, rows) {
  const text = readFileSync(page, 'utf8');
  const [start, end] = [`<!-- bench ${part} -->`, `<!-- end ${part} -->`];
  const [before, rest] = split(text, start);
  const [, after] = split(rest, end);
  const lines = [columns, columns.map(() => '---'), ...rows.map((each) => columns.map((name) => each[name]))];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const written = `${before}${start}\n\n${table}\n\n${end}${after}`;
  writeFileSync(page, await format(written, { parser: 'markdown', printWidth: 110 }));
}

function split(text, marker) {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`docs/performance.md has no ${marker}`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}

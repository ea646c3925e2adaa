import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const example = join(__dirname, '../../examples/java/ticket-pager');
const made = new Set(['build', 'dist', 'target']);

/** The texts of the example, by their paths in a workspace that has it below `client-extensions`. */
export function exampleFiles(): Readonly<Record<string, string>> {
  const paths = readdirSync(example, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(example.length + 1))
    .filter((path) => !made.has(path.split('/')[0]!));
  return Object.fromEntries(
    paths.map((path) => [
      `client-extensions/ticket-pager/${path}`,
      readFileSync(join(example, path), 'utf8'),
    ]),
  );
}

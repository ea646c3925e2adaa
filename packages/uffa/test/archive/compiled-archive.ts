import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const packageRoot = join(__dirname, '..', '..');

/** What a child process has to write. */
export interface WriteOrder {
  readonly target: string;
  /** Files by their path in the archive, in the order of the plan. */
  readonly files: readonly { readonly path: string; readonly file: string; readonly size: number }[];
}

/** Writes an archive as a `WriteOrder` says, and prints the result and the memory it took, in kB. */
const script = `
const { writeZip } = require('./zip/write/write-zip');
const { target, files } = JSON.parse(process.argv[2]);
const origin = { kind: 'generated', rule: 'test' };
const entries = files.map(({ path, file, size }) => (
  { path, content: { kind: 'file', file, size }, executable: false, origin }));
writeZip({ name: 'test', entries, diagnostics: [] }, target).then((written) => {
  console.log(JSON.stringify({ ...written, maxRss: process.resourceUsage().maxRSS }));
});
`;

/**
 * Compiles the sources of the archive room for child processes, below the package, where their imports are found.
 * Returns the script to run; its directory has to be removed.
 */
export function compileArchive(): { readonly script: string; readonly remove: () => void } {
  mkdirSync(join(packageRoot, 'node_modules'), { recursive: true });
  const directory = mkdtempSync(join(packageRoot, 'node_modules', '.archive-'));
  const rooms = ['files', 'zip', 'diagnostics'];
  for (const file of ['entry.ts', ...rooms.flatMap(sourcesIn)]) {
    const output = join(directory, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, compiled(readFileSync(join(packageRoot, 'src', file), 'utf8')));
  }
  writeFileSync(join(directory, 'write.js'), script);
  return {
    script: join(directory, 'write.js'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function sourcesIn(room: string): readonly string[] {
  return readdirSync(join(packageRoot, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file))
    .map((file) => join(room, file));
}

function compiled(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023 },
  }).outputText;
}

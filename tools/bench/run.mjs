import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveRows } from './archive.mjs';
import { editRows } from './edit.mjs';
import { environmentRows } from './environments.mjs';
import { graphRows } from './graph.mjs';
import { growthRows } from './growth.mjs';
import { previewRows } from './preview.mjs';
import { runManyRows } from './run-many.mjs';
import { serveRows } from './serve.mjs';
import { keepTable } from './table.mjs';
import { validateRows } from './validate.mjs';

const parts = {
  archive: archiveRows,
  validate: validateRows,
  environments: environmentRows,
  'run-many': runManyRows,
  graph: graphRows,
  growth: growthRows,
  preview: previewRows,
  edit: editRows,
  serve: serveRows,
};

const args = process.argv.slice(2);
const isKept = args.includes('--keep');
const asked = args.filter((arg) => arg !== '--keep');
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there is ${Object.keys(parts).join(', ')}, and --keep.`);
  process.exit(2);
}

const directory = mkdtempSync(join(realpathSync(tmpdir()), 'uffa-bench-'));
try {
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    const own = join(directory, name);
    mkdirSync(own);
    const rows = await parts[name](own);
    console.table(Object.fromEntries(rows.map(({ what, ...cells }) => [what, cells])));
    if (isKept) await keepTable(name, rows);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}

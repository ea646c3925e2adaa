import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveRows } from './archive.mjs';
import { workspaceRows } from './workspace.mjs';

const parts = {
  archive: archiveRows,
  workspace: (directory) => workspaceRows(directory, 500),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there is ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const directory = mkdtempSync(join(tmpdir(), 'uffa-bench-'));
try {
  for (const name of asked.length > 0 ? asked : Object.keys(parts))
    console.table(await parts[name](directory));
} finally {
  rmSync(directory, { recursive: true, force: true });
}

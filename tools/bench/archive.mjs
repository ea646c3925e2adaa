import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pairwise, row, wallOf } from './measure.mjs';
import { jarLike, realFiles, tinyFiles } from './payload.mjs';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');
const uffa = join(root, 'packages/uffa/dist/cli/bin.js');

/** Packaging with the command line, a process from its start to its end, against Info-ZIP's `zip -r -6`. */
export async function archiveRows(directory) {
  const payloads = [
    [
      '2,000 files, 40 MB',
      0.7,
      (to) => realFiles(join(root, 'node_modules'), to, { files: 2000, bytes: 40e6 }),
    ],
    ['20,000 tiny files', 2.0, (to) => tinyFiles(to, 20_000)],
    ['60 MB, deflated', 0.65, (to) => jarLike(file(to, 'app.bin'), 60e6)],
    ['60 MB jar, stored', 0.15, (to) => jarLike(file(to, 'app.jar'), 60e6)],
  ];
  const rows = [];
  for (const [what, aim, make] of payloads) {
    const workspace = join(directory, what.replace(/\W+/g, '-'));
    const project = join(workspace, 'payload');
    make(join(project, 'files'));
    writeFileSync(join(project, 'client-extension.yaml'), 'assemble: [{from: files, into: static}]\n');
    rows.push(
      row(
        `archive: ${what}`,
        await pairwise(
          5,
          () => package_(workspace),
          () => zip(project),
        ),
        aim,
      ),
    );
  }
  rows.push(...(await smallArchives(directory)));
  return rows;
}

function package_(workspace) {
  return wallOf(process.execPath, [uffa, 'package', '--workspace', workspace]).wall;
}

function zip(project) {
  rmSync(join(project, 'zip.zip'), { force: true });
  return wallOf('zip', ['-q', '-r', '-6', 'zip.zip', 'files'], { cwd: project }).wall;
}

function file(directory, name) {
  mkdirSync(directory, { recursive: true });
  return join(directory, name);
}

/** In one process, after the first: what a batch of Nx pays for each of its tasks. */
async function smallArchives(directory) {
  const { packageProject, projectAt } = require('../../packages/uffa');
  const workspace = join(directory, 'small');
  const project = join(workspace, 'small');
  tinyFiles(join(project, 'files'), 5);
  writeFileSync(
    join(project, 'client-extension.yaml'),
    'small: {type: staticContent}\nassemble: [{from: files}]\n',
  );
  const once = () => packageProject(projectAt(workspace, 'small'));
  for (let warm = 0; warm < 20; warm++) await once();
  const start = performance.now();
  for (let round = 0; round < 100; round++) await once();
  const each = (performance.now() - start) / 100;
  return [
    {
      what: 'archive: 5 tiny files, in process',
      ours: each.toFixed(1),
      baseline: '-',
      ratio: '-',
      aim: '<= 5 ms',
    },
  ];
}

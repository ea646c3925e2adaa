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
  const modules = join(root, 'node_modules');
  const payloads = [
    ['2,000 files, 40 MB', 0.7, (to) => realFiles(modules, to, { files: 2000, bytes: 40e6 })],
    ['20,000 tiny files', 2.0, (to) => tinyFiles(to, 20_000)],
    ['60 MB, deflated', 0.65, (to) => jarLike(file(to, 'app.bin'), 60e6)],
    ['60 MB jar, stored', 0.15, (to) => jarLike(file(to, 'app.jar'), 60e6)],
  ];
  const rows = [];
  for (const [what, aim, make] of payloads) {
    const workspace = workspaceWith(directory, what, make);
    const zip = () => zipWall(join(workspace, 'payload'));
    rows.push(row(`archive: ${what}`, await pairwise(7, () => packageWall(workspace), zip), aim));
  }
  return [...rows, await smallArchives(directory), largeFile(directory)];
}

function workspaceWith(directory, what, make) {
  const workspace = join(directory, what.replace(/\W+/g, '-'));
  make(join(workspace, 'payload/files'));
  const yaml = 'assemble: [{from: files, into: static}]\n';
  writeFileSync(join(workspace, 'payload/client-extension.yaml'), yaml);
  return workspace;
}

/** Without an earlier archive, as with `zip`: removing 60 MB takes a tenth of the time that writing them takes. */
function packageWall(workspace) {
  rmSync(join(workspace, 'payload/dist'), { recursive: true, force: true });
  return wallOf(process.execPath, [uffa, 'package', '--workspace', workspace]).wall;
}

function zipWall(project) {
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
  const yaml = 'small: {type: staticContent}\nassemble: [{from: files}]\n';
  writeFileSync(join(project, 'client-extension.yaml'), yaml);
  const once = () => packageProject(projectAt(workspace, 'small'));
  for (let warm = 0; warm < 20; warm++) await once();
  const rounds = 200;
  const start = performance.now();
  for (let round = 0; round < rounds; round++) await once();
  const each = (performance.now() - start) / rounds;
  return absolute('archive: 5 tiny files, in process', `${each.toFixed(1)} ms`, '5 ms');
}

/** The most memory that packaging one large file takes, with Node itself. */
function largeFile(directory) {
  const workspace = workspaceWith(directory, 'large', (to) => jarLike(file(to, 'large.bin'), 600e6));
  const hook = join(import.meta.dirname, 'report-memory.cjs');
  const { stdout } = wallOf(process.execPath, ['--require', hook, uffa, 'package', '--workspace', workspace]);
  const [, kilobytes] = /peak memory: (\d+) kB/.exec(stdout);
  return absolute('archive: 600 MB file, peak memory', `${Math.round(kilobytes / 1000)} MB`, '150 MB');
}

function absolute(what, ours, aim) {
  return { what, ours, baseline: '', ratio: '', aim: `<= ${aim}` };
}

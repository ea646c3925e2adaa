import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairwise, row, wallOf } from './measure.mjs';
import { writeMixedProjects } from './mixed-projects.mjs';

const count = 500;
const root = join(import.meta.dirname, '../..');
const cli = join(root, 'packages/uffa/dist/cli/bin.js');

/** `uffa validate` with all rules, against a process that finds the same projects and only reads and parses their yaml. */
export async function validateRows(directory) {
  const workspace = join(directory, 'workspace');
  writeMixedProjects(workspace, count);
  const reader = join(directory, 'read-yaml.cjs');
  writeFileSync(reader, readsYaml);
  const options = { cwd: workspace };
  const validate = () => wallOf(process.execPath, [cli, 'validate', '--workspace', '.'], options).wall;
  const read = () => wallOf(process.execPath, [reader, join(root, 'packages/uffa'), workspace], options).wall;
  const what = `validate: ${count} projects, all rules, against reading their yaml`;
  return [row(what, await pairwise(7, validate, read), 1.5)];
}

/** Of uffa's own, so that both take the same yaml for the same. */
const readsYaml = `const [uffaPath, workspaceRoot] = process.argv.slice(2);
const { discoverProjects, manifestsOf, readManifestFiles, readWorkspaceSettings } = require(uffaPath);
const { settings } = readWorkspaceSettings(workspaceRoot);
const { projects } = discoverProjects({ workspaceRoot, ...settings });
const read = projects.flatMap((project) => manifestsOf(project, readManifestFiles(project)));
if (read.length < ${count}) throw new Error('only ' + read.length + ' were read');
`;

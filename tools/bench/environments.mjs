import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairwise, row, wallOf } from './measure.mjs';
import { writeMixedProjects } from './mixed-projects.mjs';

const projects = 50;
const environments = ['dev', 'test', 'staging', 'production'];
const instances = ['one.example', 'two.example', 'three.example'];
const archives = projects * environments.length * instances.length;
const cli = join(import.meta.dirname, '../../packages/uffa/dist/cli/bin.js');

/** Archives of one build for many environments, against as many projects that are packaged once. */
export async function environmentRows(directory) {
  const few = join(directory, 'few');
  const many = join(directory, 'many');
  writeMixedProjects(few, projects);
  writeMixedProjects(many, archives);
  const declared = Object.fromEntries(environments.map((name) => [name, { virtualInstances: instances }]));
  writeFileSync(join(few, 'uffa.config.json'), JSON.stringify({ environments: declared }));
  const packaged = (cwd, ...args) => wallOf(process.execPath, [cli, 'package', ...args], { cwd }).wall;
  const each = () =>
    environments.map((name) => packaged(few, '--environment', name)).reduce((sum, wall) => sum + wall, 0);
  const once = () => packaged(many, '--workspace', '.');
  const what = `environments: ${projects} projects x ${environments.length} x ${instances.length} instances`;
  return [row(`${what}, against ${archives} projects`, await pairwise(5, each, once), 1.3)];
}

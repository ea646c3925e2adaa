import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// A stand-in is the name and the files of a package that Nx takes for a plugin.

const glob = '{**/client-extension.yaml,language/Language.properties}';

/** Looks at the same files as ours and infers nothing, which shows the time that Nx itself takes. */
export const nothing = {
  name: 'nothing',
  files: { 'index.js': `exports.createNodes = ['${glob}', async () => []];\n` },
};

/** Infers the same targets as ours with nothing in them but their executors: what Nx takes for that many targets. */
export async function bareTargetsOf(workspace) {
  const nodes = await inferredNodes(workspace);
  const bare = nodes.map(([file, { projects }]) => [file, { projects: mapValues(projects, withoutContent) }]);
  return replaying('bare', bare);
}

function withoutContent({ name, targets }) {
  return { name, targets: mapValues(targets, ({ executor }) => ({ executor })) };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/**
 * Gives the same answer as ours without working it out, and packages by writing a file of a kilobyte, which shows the
 * time that Nx takes for such projects, targets and outputs.
 */
export async function replayOf(workspace) {
  return replaying('replay', await inferredNodes(workspace));
}

function replaying(name, nodes) {
  const answer = JSON.stringify(nodes).replaceAll('"executor":"nx-liferay:', `"executor":"${name}:`);
  const names = ['validate', 'assemble', 'package', 'verify', 'deploy'];
  const executors = Object.fromEntries(
    names.map((executor) => [
      executor,
      {
        implementation: './write',
        batchImplementation: './write',
        preferBatch: true,
        schema: './schema.json',
      },
    ]),
  );
  return {
    name,
    files: {
      'index.js': `exports.createNodes = ['${glob}', async () => JSON.parse(require('node:fs').readFileSync(__dirname + '/answer.json', 'utf8'))];\n`,
      'answer.json': answer,
      'executors.json': JSON.stringify({ executors }),
      'schema.json': JSON.stringify({ version: 2, type: 'object', properties: {} }),
      'write.js': writesFiles,
    },
  };
}

const writesFiles = `const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
exports.default = async function* (graph, _inputs, _overrides, { root }) {
  for (const task of Object.keys(graph.tasks)) {
    const { project } = graph.tasks[task].target;
    mkdirSync(join(root, project, 'dist'), { recursive: true });
    writeFileSync(join(root, project, 'dist', project + '.zip'), project.repeat(256));
    const result = { success: true, terminalOutput: '', startTime: Date.now(), endTime: Date.now(), status: 'success' };
    yield { task, result };
  }
};
`;

async function inferredNodes({ root, projects }) {
  const { createNodes } = createRequire(join(root, 'package.json'))('nx-liferay');
  const files = projects.map((name) => `${name}/client-extension.yaml`);
  const nxJsonConfiguration = JSON.parse(readFileSync(join(root, 'nx.json'), 'utf8'));
  const [, infer] = createNodes;
  return infer(files, undefined, { workspaceRoot: root, nxJsonConfiguration });
}

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairwise, row, wallOf } from './measure.mjs';

const root = join(import.meta.dirname, '../..');
const nx = join(root, 'node_modules/nx/dist/bin/nx.js');

/** Whole Nx commands over many projects, against the same commands where the tasks do nothing. */
export async function workspaceRows(directory, count) {
  const workspace = join(directory, `workspace-${count}`);
  makeWorkspace(workspace, count);
  const runMany = (target) => () =>
    wallOf(process.execPath, [nx, 'run-many', '-t', target], inside(workspace)).wall;
  const first = (target) => () => {
    rmSync(join(directory, 'cache'), { recursive: true, force: true });
    rmSync(join(workspace, '.nx'), { recursive: true, force: true });
    return runMany(target)();
  };
  return [
    row(`run-many: ${count} projects, first run`, await pairwise(3, first('package'), first('noop')), 1.6),
    row(`run-many: ${count} projects, cached`, await pairwise(5, runMany('package'), runMany('noop')), 1.1),
  ];

  function inside(cwd) {
    const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', CI: 'true' };
    return { cwd, env: { ...env, NX_CACHE_DIRECTORY: join(directory, 'cache') } };
  }
}

function makeWorkspace(workspace, count) {
  mkdirSync(join(workspace, 'node_modules'), { recursive: true });
  for (const name of ['nx', '@nx', 'nx-liferay', 'uffa']) {
    symlinkSync(join(root, 'node_modules', name), join(workspace, 'node_modules', name));
  }
  writeJson(join(workspace, 'package.json'), { name: 'bench', private: true, devDependencies: { nx: '*' } });
  writeJson(join(workspace, 'nx.json'), {
    plugins: ['nx-liferay'],
    analytics: false,
    neverConnectToCloud: true,
  });
  writeFileSync(join(workspace, '.gitignore'), 'node_modules\ndist\nbuild\n.nx\n');
  writeFileSync(join(workspace, 'package-lock.json'), '{"lockfileVersion": 3, "packages": {}}');
  for (let index = 0; index < count; index++) makeProject(join(workspace, `p${index}`), `p${index}`);
}

function makeProject(project, name) {
  mkdirSync(join(project, 'assets'), { recursive: true });
  writeFileSync(join(project, 'assets/main.js'), `console.log('${name}');\n`);
  const yaml = `assemble: [{from: assets, into: static}]\n${name}: {type: globalJS, name: ${name}, url: main.js}\n`;
  writeFileSync(join(project, 'client-extension.yaml'), yaml);
  const noop = { executor: 'nx:noop', cache: true, inputs: ['{projectRoot}/**/*'] };
  writeJson(join(project, 'project.json'), { name, targets: { noop } });
}

function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value));
}

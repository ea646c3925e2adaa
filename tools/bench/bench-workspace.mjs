import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wallOf } from './measure.mjs';

const root = join(import.meta.dirname, '../..');
const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
const dependencies = ['ignore', 'yaml', 'yauzl'];

/** A temporary Nx workspace of many small client extension projects; each also has a target that does nothing. */
export class BenchWorkspace {
  /** @param plugin name and files of a stand-in, or `nx-liferay` itself */
  constructor(directory, count, plugin = { name: 'nx-liferay' }) {
    this.root = join(directory, `${plugin.name}-${count}`);
    this.state = join(directory, `${plugin.name}-${count}-state`);
    this.projects = Array.from({ length: count }, (_, index) => `p${index}`);
    this.#install(plugin);
    this.write('package.json', json({ name: 'bench', private: true, devDependencies: { nx: '*' } }));
    this.write('nx.json', json({ plugins: [plugin.name], analytics: false, neverConnectToCloud: true }));
    this.write('.gitignore', 'node_modules\ndist\nbuild\n.nx\n');
    this.write('package-lock.json', '{"lockfileVersion": 3, "packages": {}}');
    for (const name of this.projects) this.#writeProject(name);
  }

  write(path, text) {
    const file = join(this.root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }

  /** Runs Nx to its end and gives its wall time in milliseconds. */
  nx(args, environment = {}) {
    const env = {
      ...process.env,
      CI: 'true',
      NX_CACHE_DIRECTORY: join(this.state, 'cache'),
      NX_WORKSPACE_DATA_DIRECTORY: join(this.state, 'data'),
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_TUI: 'false',
      ...environment,
    };
    return wallOf(process.execPath, [nx, ...args], { cwd: this.root, env }).wall;
  }

  git(...args) {
    const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
    wallOf('git', [...identity, ...args], { cwd: this.root });
  }

  /** As if Nx had never run here. */
  forget() {
    rmSync(this.state, { recursive: true, force: true });
  }

  /** Copied, not linked: Nx reads a workspace twice if its plugin is a link to another place. */
  #install(plugin) {
    const modules = join(this.root, 'node_modules');
    mkdirSync(modules, { recursive: true });
    for (const name of ['nx', '@nx', ...dependencies]) {
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    if (plugin.files !== undefined) {
      const { name, files } = plugin;
      const manifest = { name, version: '1.0.0', main: 'index.js', executors: './executors.json' };
      this.write(`node_modules/${name}/package.json`, json(manifest));
      for (const [file, text] of Object.entries(files)) this.write(`node_modules/${name}/${file}`, text);
      return;
    }
    for (const name of ['nx-liferay', 'uffa']) {
      const isShipped = (path) => !path.includes('/src/') || !path.endsWith('.ts');
      cpSync(join(root, 'packages', name), join(modules, name), { recursive: true, filter: isShipped });
    }
  }

  #writeProject(name) {
    this.write(`${name}/assets/main.js`, `console.log('${name}');\n`);
    this.write(`${name}/client-extension.yaml`, yamlOf(name));
    const noop = { executor: 'nx:noop', cache: true, inputs: ['{projectRoot}/**/*'] };
    this.write(`${name}/project.json`, json({ name, targets: { noop } }));
  }
}

export function yamlOf(name) {
  return `assemble:
  - from: assets
    into: static
${name}:
  name: ${name}
  type: globalJS
  url: main.js
`;
}

function json(value) {
  return JSON.stringify(value);
}

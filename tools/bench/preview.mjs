import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { cells, wallOf } from './measure.mjs';

const uffa = join(import.meta.dirname, '../../packages/uffa/dist/cli/bin.js');

const manifest = (name) => `assemble:
  - from: assets
    into: static
${name}:
  type: customElement
  name: ${name}
  htmlElementName: ${name}-element
  urls: ['*.js']
`;

/** What a preview takes: from the save of a script to its event, from the command to the address, and memory. */
export async function previewRows(directory) {
  return [await measured(directory, 13), await measured(directory, 100)].flat();
}

async function measured(directory, count) {
  const root = join(directory, String(count));
  writeProjects(root, count);
  const baseline = wallOf(process.execPath, [uffa, 'list'], { cwd: root }).wall;
  const started = performance.now();
  const child = spawn(process.execPath, [uffa, 'preview'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const start = performance.now() - started;
  // The first look after the watch has begun.
  await sleep(1500);
  const saves = [];
  for (let round = 0; round < 5; round++) saves.push(await saveToEvent(root, address, round));
  for (const path of ['/', '/web/preview/all']) await bytesOf(`${address}${path}`);
  const memory = residentMegabytes(child.pid);
  child.kill('SIGINT');
  await once(child, 'exit');
  return [
    // The baseline of the start is `uffa list`, which plans the same projects.
    cells(`preview: start, ${count} projects`, { ours: start, baseline }, '<= 2000 ms'),
    cells(`preview: save to event, ${count} projects`, { ours: saves.sort((a, b) => a - b)[2] }, '<= 500 ms'),
    { ...cells(`preview: memory, ${count} projects`, { ours: 0 }, '<= 200 MB'), ours: memory },
  ];
}

function writeProjects(root, count) {
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'gradle.properties'), '');
  for (let index = 0; index < count; index++) {
    const name = `shop-${index}`;
    mkdirSync(join(root, name, 'assets'), { recursive: true });
    writeFileSync(join(root, name, 'client-extension.yaml'), manifest(name));
    writeFileSync(
      join(root, name, 'assets/main.js'),
      `customElements.define('${name}-element', class extends HTMLElement {});\n`,
    );
    writeFileSync(
      join(root, name, 'assets/data.json'),
      JSON.stringify(Array.from({ length: 2000 }, (_, each) => each)),
    );
  }
}

async function addressOf(child) {
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk.toString();
    const [, address] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed) ?? [];
    if (address !== undefined) {
      child.stdout.on('data', () => undefined);
      return address;
    }
  }
  throw new Error(`uffa preview printed no address: ${printed}`);
}

/** From the write of a script to the event that makes its page load again. */
function saveToEvent(root, address, round) {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/__preview/events`, (response) => {
      const started = performance.now();
      writeFileSync(join(root, 'shop-1/assets/main.js'), `// ${round}\n`);
      response.on('data', (chunk) => {
        if (!chunk.toString().includes('"kind":"reload"')) return;
        resolve(performance.now() - started);
        request.destroy();
      });
    });
    request.on('error', (error) => {
      if (error.code !== 'ECONNRESET') reject(error);
    });
  });
}

function bytesOf(address) {
  return new Promise((resolve, reject) => {
    get(address, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
}

function residentMegabytes(pid) {
  if (process.platform !== 'linux') return 'unknown';
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

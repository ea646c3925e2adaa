import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { label, startNx, workspaceAt } from './edited-workspace.mjs';
import { cells, pairwise, wallOf } from './measure.mjs';

/** How often each edit is measured. */
const ROUNDS = 7;

/** From the save of a source that Vite builds to the event that makes its page load again, against the build alone. */
export async function editRows(directory) {
  return [await builtEdit(workspaceAt(directory))];
}

/** The build that `nx preview` runs through Nx, and the reload of the page, against the build alone. */
async function builtEdit(root) {
  const preview = startNx(root, ['preview', 'list']);
  try {
    const [address] = await preview.prints(/http:\/\/127\.0\.0\.1:\d+/);
    // The first look after the watch has begun.
    await sleep(1500);
    let round = 0;
    const times = await pairwise(
      ROUNDS,
      () => saveToEvent(root, address, round++),
      () => Promise.resolve(wallOf('npm', ['run', 'build'], { cwd: join(root, 'list') }).wall),
    );
    return cells('preview: save to event, Vite', times, '<= the build + 500 ms');
  } finally {
    await preview.stop();
  }
}

function saveToEvent(root, address, round) {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/__preview/events`, (response) => {
      const started = performance.now();
      writeFileSync(join(root, 'list/src/label.jsx'), label(`built ${round}`));
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

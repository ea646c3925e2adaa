import { BenchWorkspace } from './bench-workspace.mjs';
import { pairwise } from './measure.mjs';
import { nothing } from './stand-in-plugins.mjs';

const counts = [10, 100, 500, 2000];

/** The time that one more project takes, ours and Nx's own, as the workspace grows. */
export async function growthRows(directory) {
  const rows = [];
  for (const count of counts) {
    const workspace = new BenchWorkspace(directory, count);
    const idle = new BenchWorkspace(directory, count, nothing);
    const runMany = (each, target) => () => each.nx(['run-many', '-t', target]);
    const first = (each, target) => () => {
      each.forget();
      return runMany(each, target)();
    };
    const firstRun = await pairwise(1, first(workspace, 'package'), first(idle, 'noop'));
    const cached = await pairwise(3, runMany(workspace, 'package'), runMany(idle, 'noop'));
    rows.push(growthRow('first run', count, firstRun), growthRow('all cached', count, cached));
  }
  return rows.sort((a, b) => (a.what < b.what ? -1 : 1));
}

/** The baseline is a workspace without our plugin whose tasks do nothing: what grows there is Nx's. */
function growthRow(what, count, { ours, baseline }) {
  const each = (time) => `${(time / count).toFixed(1)} ms each`;
  return {
    what: `growth: ${what}, ${String(count).padStart(4)} projects`,
    ours: each(ours),
    baseline: each(baseline),
    ratio: (ours / baseline).toFixed(2),
    aim: '',
  };
}

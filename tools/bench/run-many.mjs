import { BenchWorkspace } from './bench-workspace.mjs';
import { pairwise, row } from './measure.mjs';
import { replayOf } from './stand-in-plugins.mjs';

const count = 500;

/** Packaging many projects, against the same command with tasks that do nothing; and the share that is Nx's own. */
export async function runManyRows(directory) {
  const ours = new BenchWorkspace(directory, count);
  const replay = new BenchWorkspace(directory, count, await replayOf(ours));
  const run = (workspace, target) => () => workspace.nx(['run-many', '-t', target]);
  const first = (workspace, target) => () => {
    workspace.forget();
    return run(workspace, target)();
  };
  const what = `run-many: ${count} projects`;
  return [
    row(`${what}, first run`, await pairwise(3, first(ours, 'package'), first(ours, 'noop')), 1.6),
    row(
      `${what}, a file written for each`,
      await pairwise(3, first(replay, 'package'), first(replay, 'noop')),
    ),
    row(`${what}, all cached`, await pairwise(5, run(ours, 'package'), run(ours, 'noop')), 1.1),
    row(`affected: one file of ${count} projects`, await pairwise(5, ...affected(ours)), 1.3),
    row('affected: a file written for that project', await pairwise(5, ...affected(replay))),
  ];
}

function affected(workspace) {
  workspace.git('init', '-q');
  workspace.git('add', '-A');
  workspace.git('commit', '-q', '-m', 'bench');
  let edits = 0;
  return ['package', 'noop'].map((target) => () => {
    workspace.write('p7/assets/main.js', `console.log(${edits++});\n`);
    return workspace.nx(['affected', '-t', target, '--base=HEAD']);
  });
}

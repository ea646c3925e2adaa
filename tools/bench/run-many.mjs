import { BenchWorkspace } from './bench-workspace.mjs';
import { pairwise, row } from './measure.mjs';

const count = 500;

/** Packaging many projects, against the same command where the tasks do nothing. */
export async function runManyRows(directory) {
  const workspace = new BenchWorkspace(directory, count);
  const run = (target) => () => workspace.nx(['run-many', '-t', target]);
  const first = (target) => () => {
    workspace.forget();
    return run(target)();
  };
  return [
    row(`run-many: ${count} projects, first run`, await pairwise(3, first('package'), first('noop')), 1.6),
    row(`run-many: ${count} projects, all cached`, await pairwise(5, run('package'), run('noop')), 1.1),
    row(`affected: one file of ${count} projects`, await pairwise(5, ...affected(workspace)), 1.3),
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

import { BenchWorkspace, yamlOf } from './bench-workspace.mjs';
import { pairwise, row } from './measure.mjs';

const count = 2000;
const showProjects = ['show', 'projects'];

/** Reading the graph of many projects, against a plugin that does nothing. */
export async function graphRows(directory) {
  const ours = new BenchWorkspace(directory, count);
  const nothing = new BenchWorkspace(directory, count, 'nothing');
  const cold = (workspace) => () => workspace.nx(showProjects);
  const first = (workspace) => () => {
    workspace.forget();
    return workspace.nx(showProjects);
  };
  return [
    row(`graph: ${count} projects, first time`, await pairwise(3, first(ours), first(nothing))),
    row(`graph: ${count} projects`, await pairwise(5, cold(ours), cold(nothing)), 1.15),
    row(`graph: ${count} projects, daemon, one yaml edited`, await withDaemon(ours), 1.3),
  ];
}

/** One edit, against none. */
async function withDaemon(workspace) {
  const daemon = { NX_DAEMON: 'true' };
  let edits = 0;
  workspace.nx(showProjects, daemon);
  try {
    return await pairwise(
      7,
      () => {
        workspace.write('p7/client-extension.yaml', `# ${edits++}\n${yamlOf('p7')}`);
        return workspace.nx(showProjects, daemon);
      },
      () => workspace.nx(showProjects, daemon),
    );
  } finally {
    workspace.nx(['daemon', '--stop'], daemon);
  }
}

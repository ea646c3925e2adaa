import { setTimeout as delay } from 'node:timers/promises';
import { BenchWorkspace, yamlOf } from './bench-workspace.mjs';
import { pairwise, row } from './measure.mjs';
import { bareTargetsOf, nothing, replayOf } from './stand-in-plugins.mjs';

const count = 2000;
const showProjects = ['show', 'projects'];

/** Reading the graph of many projects, against a plugin that does nothing; and the share that is Nx's own. */
export async function graphRows(directory) {
  const ours = new BenchWorkspace(directory, count);
  const idle = new BenchWorkspace(directory, count, nothing);
  const replay = new BenchWorkspace(directory, count, await replayOf(ours));
  const bare = new BenchWorkspace(directory, count, await bareTargetsOf(ours));
  const cold = (workspace) => () => workspace.nx(showProjects);
  const first = (workspace) => () => {
    workspace.forget();
    return workspace.nx(showProjects);
  };
  const what = `graph: ${count} projects`;
  return [
    row(`${what}, first time`, await pairwise(3, first(ours), first(idle))),
    row(what, await pairwise(5, cold(ours), cold(idle)), 1.6),
    row(`${what}, one yaml edited`, await pairwise(5, edited(ours), cold(idle))),
    row(`${what}, our answer from a file`, await pairwise(5, cold(replay), cold(idle))),
    row(`${what}, our targets without their content`, await pairwise(5, cold(bare), cold(idle))),
    row(`${what}, daemon`, await daemons(ours, idle)),
    row(`${what}, daemon, one yaml edited 5 s ago`, await withDaemon(ours, 5), 1.3),
    row(`${what}, daemon, one yaml edited just now`, await withDaemon(ours, 0), 1.3),
    row(`${what}, the same without our plugin`, await withDaemon(idle, 0)),
    row(`${what}, the same with our answer from a file`, await withDaemon(replay, 0)),
  ];
}

/** Projects are inferred again. */
function edited(workspace) {
  const edit = editing(workspace);
  return () => {
    edit();
    return workspace.nx(showProjects);
  };
}

/** Gives one yaml another content each time. */
function editing(workspace) {
  let edits = 0;
  return () => workspace.write('p7/client-extension.yaml', `# ${edits++}\n${yamlOf('p7')}`);
}

const daemon = { NX_DAEMON: 'true' };

/** Nothing edited. */
async function daemons(ours, idle) {
  const both = [ours, idle];
  for (const workspace of both) workspace.nx(showProjects, daemon);
  try {
    const show = (workspace) => () => workspace.nx(showProjects, daemon);
    return await pairwise(7, show(ours), show(idle));
  } finally {
    for (const workspace of both) workspace.nx(['daemon', '--stop'], daemon);
  }
}

/** One edit some seconds before, against none. */
async function withDaemon(workspace, seconds) {
  const edit = editing(workspace);
  workspace.nx(showProjects, daemon);
  try {
    return await pairwise(
      7,
      async () => {
        edit();
        await delay(seconds * 1000);
        return workspace.nx(showProjects, daemon);
      },
      () => workspace.nx(showProjects, daemon),
    );
  } finally {
    workspace.nx(['daemon', '--stop'], daemon);
  }
}

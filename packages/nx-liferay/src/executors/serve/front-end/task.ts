import { join } from 'node:path';
import { archiveName, diagnostic, projectAt, UffaError, type Diagnostic } from 'uffa';
import { endServing, holdProject, type HeldProject } from 'uffa/delivery';
import { print } from '../../../print';
import { diagnosticsText, failedWith } from '../../failed-with';
import type { TaskContext, TaskOutcome } from '../../task';
import type { ServeSchema } from '../serve-schema';
import { startDevServer } from './dev-server';
import { freePort, isFree, type HeldPort } from './free-port';
import { FIRST_PORT, serveAt } from './live-addresses';
import { endedText } from './live-texts';
import { optionProblems } from './option-problems';
import { prepare } from './prepare';
import { serveInPortal, serverOutcome, type Serving } from './serve-in-portal';

/** Seconds for a development server to answer, and for programs that reach a container. */
const TIMEOUT = 60;

/**
 * Runs the development server of a front end, and has the portal load its elements from there until the server ends or
 * is stopped. The portal gets its production archive back then, whatever has happened.
 */
export async function frontEndTask(options: ServeSchema, context: TaskContext): Promise<TaskOutcome> {
  const invalid = optionProblems(options);
  if (invalid.length > 0) return failedWith(invalid, context);
  const { workspaceRoot, project, signal } = context;
  const target = projectAt(workspaceRoot, project.root);
  const archive = `${archiveName(target.name, options.virtualInstanceId)}.zip`;
  const environment = { env: process.env, timeout: options.timeout ?? TIMEOUT, signal };
  const held = holding(() => holdProject(target, archive, environment));
  if ('diagnostic' in held) return failedWith([held.diagnostic], context);
  try {
    const left = await endServing(held);
    print(endedText(left));
    if (left.diagnostics.length > 0) return failedWith(left.diagnostics, context);
    if (options.clean === true)
      return { success: true, text: left.way === undefined ? `${archive} is not live.\n` : '' };
    return await serve(held, options, context);
  } finally {
    held.release();
  }
}

function holding(hold: () => HeldProject): HeldProject | UffaError {
  try {
    return hold();
  } catch (error) {
    if (error instanceof UffaError) return error;
    throw error;
  }
}

async function serve(held: HeldProject, options: ServeSchema, context: TaskContext): Promise<TaskOutcome> {
  const { signal, workspaceRoot, project } = context;
  const file = join(workspaceRoot, project.root, 'dist', held.archive);
  const { command = '', arguments: further = [] } = options;
  const plan = options.portal === true ? await prepare(file, held, options) : { alone: [] };
  if ('problems' in plan) return failedWith(plan.problems, context);
  if ('alone' in plan) {
    plan.alone.forEach(print);
    // What tells it where to listen is for the portal.
    const own = further.some((each) => each.includes('{')) ? [] : further;
    return serverOutcome(await startDevServer([command, ...own].join(' '), undefined, context).ended, signal);
  }
  const taken = await portOf(held, options);
  if ('code' in taken) return failedWith([taken], context);
  try {
    return await serveOn(taken.port, { held, plan, options }, context);
  } finally {
    taken.release();
  }
}

async function serveOn(
  port: number,
  { held, plan, options }: Pick<Serving, 'held' | 'plan' | 'options'>,
  context: TaskContext,
): Promise<TaskOutcome> {
  const { command = '', arguments: further = [] } = options;
  const at = serveAt(port, options);
  const server = startDevServer([command, ...further].join(' '), at, context);
  print(diagnosticsText(plan.diagnostics, context));
  try {
    return await serveInPortal({ server, at, held, plan, options }, context);
  } finally {
    server.stop();
    await server.ended;
  }
}

/** @returns what is wrong with the port that the options name */
async function portOf({ files }: HeldProject, { port }: ServeSchema): Promise<HeldPort | Diagnostic> {
  if (port === undefined) return freePort(files, FIRST_PORT);
  if (!(await isFree(port))) return diagnostic('dev-server-port-taken', { port });
  return { port, release: () => undefined };
}

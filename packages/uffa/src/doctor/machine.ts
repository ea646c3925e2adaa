import { isAbsolute } from 'node:path';
import type { Command } from '../deploy/deploy-plan';
import { askProgram, type Ask } from '../deploy/engines/ask-programs';
import { findOnPath } from '../java/find-program';
import { locateJava, majorVersionIn, VERSION_OPTION, type JavaInstallation } from '../java/java-installation';

/** How long a program may take to tell its version, in seconds. */
const PATIENCE = 10;

/** The machine that projects are looked after for. */
export interface Machine {
  readonly workspaceRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of the Node.js that runs, without `v`, and the path of its program. */
  readonly node: { readonly version: string; readonly place: string };
  readonly ask: Ask;
}

/**
 * A machine whose programs are asked in the workspace's root, as the user would run them. Corepack's stand-ins for
 * package managers fetch nothing then.
 */
export function machineOf(
  workspaceRoot: string,
  env: Machine['env'],
  node: Machine['node'],
  signal: AbortSignal,
): Machine {
  const asked = { ...env, COREPACK_ENABLE_NETWORK: '0', COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' };
  const run = { cwd: workspaceRoot, env: asked, signal, timeout: PATIENCE };
  return { workspaceRoot, env, node, ask: (command) => askProgram(command, run) };
}

/** A program on PATH, with the first version in what it answers. */
export interface FoundProgram {
  readonly place: string;
  readonly version: string | undefined;
}

/** Looks for a program and asks it for its version; one that another program starts may not tell it. */
export async function findProgramWithVersion(
  name: string,
  machine: Machine,
): Promise<FoundProgram | undefined> {
  const place = findOnPath(name, machine.env);
  return place === undefined ? undefined : { place, version: await versionOf([place, '--version'], machine) };
}

async function versionOf(command: Command, { ask }: Machine): Promise<string | undefined> {
  if (!canStart(command[0])) return undefined;
  const { output, diagnostic: problem } = await ask(command);
  return problem === undefined ? /\d+(?:\.\d+)+[\w.+-]*/.exec(output)?.[0] : undefined;
}

/** The Java that Maven and Gradle would use, with its version as it writes it itself. */
export interface FoundJava {
  readonly installation: JavaInstallation;
  readonly version: string | undefined;
}

export async function askJava({ env, ask }: Machine): Promise<FoundJava | undefined> {
  const located = locateJava(env);
  if (located === undefined) return undefined;
  const { output } = await ask([located.java, VERSION_OPTION]);
  const version = /version "([^"]+)"/.exec(output)?.[1];
  return { installation: { ...located, majorVersion: majorVersionIn(output) }, version };
}

/** Windows starts scripts only through its shell, which would parse the arguments a second time; and a relative path is not ours. */
function canStart(program: string): boolean {
  return isAbsolute(program) && !/\.(?:cmd|bat)$/i.test(program);
}

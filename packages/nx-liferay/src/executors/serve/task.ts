import { existsSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import {
  diagnostic,
  findJava,
  liferayHome,
  projectAt,
  terminalLine,
  type Diagnostic,
  type Position,
  type Program,
  type Project,
} from 'uffa';
import { isTerminal, print } from '../../print';
import { failedWith } from '../failed-with';
import { toolOfTask } from '../java-tool';
import { outputFiles } from '../output-files';
import { runProgram } from '../run-program';
import type { Task, TaskContext } from '../task';
import { frontEndTask } from './front-end/task';
import type { ServeSchema } from './serve-schema';
import { shell } from './shell';

/** What is run, and the environment variables that it needs besides the routes. */
interface Start {
  readonly program: Program;
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a service or, where the options say what the portal gets of it, a front end. */
export const serveTask: Task<ServeSchema> = (options, context) =>
  options.portal === undefined && options.clean !== true
    ? serviceTask(options, context)
    : frontEndTask(options, context);

/**
 * Runs a service until it ends or is stopped, with the routes of the local Liferay. Variables that the environment
 * already has are kept.
 */
const serviceTask: Task<ServeSchema> = async (options, context) => {
  const start = serviceStart(options, context);
  if ('diagnostic' in start) return failedWith([start.diagnostic], context);
  const { workspaceRoot, project, signal } = context;
  const target = projectAt(workspaceRoot, project.root);
  const home = liferayHome(target, options.home, process.env);
  const variables = routes(target, home, options.virtualInstanceId);
  for (const [name, directory] of Object.entries(variables)) {
    const note = existsSync(directory)
      ? ''
      : ' (not there yet: Liferay writes it when the project is deployed)';
    print(`${terminalLine(`${name}=${process.env[name] ?? directory}${note}`)}\n`);
  }
  const failure = await runProgram(start.program, start.parameters, {
    cwd: join(workspaceRoot, project.root),
    env: { ...variables, ...start.environment, ...process.env },
    signal,
    whenKilled: 'stop',
    // At a terminal it is the developer's own program, with its keys and colours. Anywhere else there is a log.
    ...(isTerminal() ? {} : { onOutput: print, input: 'inherit' }),
  });
  if (failure === undefined || signal.aborted) return { success: true, text: '' };
  return { success: false, text: `The service ${failure}.\n` };
};

/** What the options say to run, or what this machine lacks to run it. */
function serviceStart(
  options: ServeSchema,
  context: TaskContext,
): Start | { readonly diagnostic: Diagnostic } {
  const { command, maven, gradle, jar, arguments: others = [] } = options;
  if (command !== undefined) {
    const line = [command, ...others].join(' ');
    return { program: shell, parameters: [line], environment: {} };
  }
  if (jar !== undefined) return archiveStart(jar, others, context);
  const tool = maven === undefined ? 'gradle' : 'maven';
  const file = posix.join(context.project.root, tool === 'maven' ? 'pom.xml' : 'build.gradle');
  const position: Position = { file, line: 1, column: 1 };
  const found = toolOfTask({ tool, position }, context);
  if ('diagnostic' in found) return found;
  const parameters = [...(maven ?? gradle ?? []), ...others];
  return { program: found.program, parameters, environment: javaOptions() };
}

function archiveStart(
  jar: string,
  others: readonly string[],
  { workspaceRoot, project, projectName }: TaskContext,
): Start | { readonly diagnostic: Diagnostic } {
  const java = findJava(process.env);
  const position: Position = { file: posix.join(project.root, 'pom.xml'), line: 1, column: 1 };
  if (java === undefined) {
    const args = { tool: 'Maven', project: projectName, needed: null };
    return { diagnostic: diagnostic('jdk-missing', args, position) };
  }
  const [file] = outputFiles(join(workspaceRoot, project.root), jar);
  if (file === undefined) {
    const args = { task: projectName, output: posix.join(project.root, jar) };
    return { diagnostic: diagnostic('task-without-output', args, position) };
  }
  const program = { file: java.java, arguments: ['-jar', file.path] };
  return { program, parameters: others, environment: javaOptions() };
}

const javaBase = [
  'java.lang',
  'java.lang.invoke',
  'java.lang.reflect',
  'java.net',
  'sun.net.www.protocol.http',
  'sun.net.www.protocol.https',
  'sun.util.calendar',
];

/**
 * The packages that Liferay's plugin opens to Spring Boot programs, in the variable that every JDK reads (behaviour.md
 * 17).
 */
function javaOptions(): Readonly<Record<string, string>> {
  const opened = [...javaBase.map((name) => `java.base/${name}`), 'jdk.zipfs/jdk.nio.zipfs'];
  return { JDK_JAVA_OPTIONS: opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`).join(' ') };
}

/**
 * Where a service finds what Liferay writes for it, as environment variables (behaviour.md 17). The directory has the
 * name of the project's directory, which Liferay calls `projectName`.
 *
 * @param home of the local Liferay, absolute
 */
function routes(
  { root }: Project,
  home: string,
  virtualInstanceId = 'default',
): Readonly<Record<string, string>> {
  const directory = join(home, 'routes', virtualInstanceId);
  return {
    LIFERAY_ROUTES_CLIENT_EXTENSION: join(directory, basename(root)),
    LIFERAY_ROUTES_DXP: join(directory, 'dxp'),
  };
}

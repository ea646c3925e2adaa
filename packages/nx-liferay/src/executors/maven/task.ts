import { rm } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import {
  diagnostic,
  isReallyInside,
  OLDEST_MAVEN,
  OLDEST_MAVEN_OF_SPRING_BOOT,
  readText,
  readUffa,
  requireNoLink,
  sizeText,
  terminalLine,
  type Position,
} from 'uffa';
import { print } from '../../print';
import { failedWith } from '../failed-with';
import { toolOfTask } from '../java-tool';
import { leadsOut } from '../output-directory';
import { outputFiles } from '../output-files';
import { runProgram } from '../run-program';
import type { Task } from '../task';
import type { MavenSchema } from './maven-schema';

/** Has Maven make the artifact of the project's pom.xml, by the wrapper where there is one. */
export const mavenTask: Task<MavenSchema> = async (options, context) => {
  const { workspaceRoot, project, signal } = context;
  const pom: Position = { file: posix.join(project.root, 'pom.xml'), line: 1, column: 1 };
  const { output } = options;
  const named = { task: options.goals.join(' '), output: posix.join(project.root, output) };
  const outside = diagnostic('task-output-outside', named, pom);
  if (leadsOut(output)) return failedWith([outside], context);
  const { javaVersion, expects } = options;
  const oldest = expects === 'spring-boot' ? OLDEST_MAVEN_OF_SPRING_BOOT : OLDEST_MAVEN;
  const maven = toolOfTask({ tool: 'maven', javaVersion, oldest, position: pom }, context);
  if ('diagnostic' in maven) return failedWith([maven.diagnostic], context);
  const root = join(workspaceRoot, project.root);
  // So that what is there afterwards comes from this run.
  requireNoLink(dirname(join(root, output)), { within: root, name: named.output });
  for (const file of outputFiles(root, output)) await rm(file.path);
  const parameters = mavenParameters(options, project.root);
  print(`${terminalLine(`> mvn ${parameters.join(' ')}`)}\n`);
  const failure = await runProgram(maven.program, parameters, {
    cwd: join(workspaceRoot, options.reactor ?? project.root),
    env: process.env,
    signal,
    onOutput: print,
  });
  if (failure !== undefined) return { success: false, text: `Maven ${failure}.\n` };
  const made = outputFiles(root, output);
  if (made.length === 0) return failedWith([diagnostic('task-without-output', named, pom)], context);
  if (!made.every(({ path }) => isReallyInside(path, workspaceRoot))) return failedWith([outside], context);
  if (options.expects === 'spring-boot') {
    const plain = await plainArchives(made.map(({ path }) => path));
    if (plain.length > 0) {
      const outputs = plain.map((file) => shown(workspaceRoot, file));
      return failedWith([diagnostic('archive-not-repackaged', { outputs }, pom)], context);
    }
  }
  const lines = made.map(({ path, size }) => `${shown(workspaceRoot, path)} (${sizeText(size)})\n`);
  return { success: true, text: lines.join('') };
};

/** A module of a reactor is built together with those that it needs. */
function mavenParameters(
  { goals, properties = {}, reactor, arguments: others = [] }: MavenSchema,
  path: string,
): readonly string[] {
  return [
    '--batch-mode',
    '--no-transfer-progress',
    ...(reactor === undefined ? [] : ['--projects', posix.relative(reactor, path), '--also-make']),
    ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
    ...others,
    ...goals,
  ];
}

function shown(workspaceRoot: string, file: string): string {
  return relative(workspaceRoot, file).replaceAll('\\', '/');
}

const MANIFEST = 'META-INF/MANIFEST.MF';

/**
 * Those of some jars and wars that Spring Boot has not repackaged: it says so in the manifest. One whose manifest is out
 * of reach, as behind a launch script, is not among them.
 */
async function plainArchives(files: readonly string[]): Promise<readonly string[]> {
  const manifests = await Promise.all(files.map((file) => manifestOf(file).catch(() => undefined)));
  return files.filter((_, index) => {
    const manifest = manifests[index];
    return manifest !== undefined && !/^Spring-Boot-Version:/m.test(manifest);
  });
}

async function manifestOf(file: string): Promise<string | undefined> {
  const { entries } = await readUffa(file);
  const manifest = entries.find(({ path }) => path === MANIFEST);
  return manifest && (await readText(manifest.content));
}

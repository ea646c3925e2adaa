import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, posix, resolve } from 'node:path';
import {
  archiveName,
  diagnostic,
  findOnPath,
  firstToAnswer,
  hasErrors,
  askProgram,
  readUffa,
  silenceText,
  terminalLine,
  UffaError,
  writeDirectory,
  type Diagnostic,
} from 'uffa';
import { print } from '../../print';
import { failedWith } from '../failed-with';
import { runProgram } from '../run-program';
import type { Task } from '../task';
import type { BuildImageSchema } from './build-image-schema';

const tools = ['docker', 'podman', 'buildah'];

/** What container registries take for a name: components in lower case, a tag. */
const IMAGE_NAME =
  /^(?:[a-zA-Z0-9][a-zA-Z0-9.-]*(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*(?::[\w][\w.-]{0,127})?$/;

/** Builds a service's container image from what is in its archive (behaviour.md 17). */
export const buildImageTask: Task<BuildImageSchema> = async (options, context) => {
  const { workspaceRoot, project, signal } = context;
  const projectDirectory = basename(resolve(workspaceRoot, project.root));
  const name = `${archiveName(projectDirectory, options.virtualInstanceId)}.zip`;
  const archive = posix.join(project.root, 'dist', name);
  const image = options.image ?? `${projectDirectory}:latest`;
  const installed = tools.filter((each) => findOnPath(each, process.env) !== undefined);
  const candidates = options.tool === undefined ? installed : [options.tool];
  const diagnostics = [
    ...(existsSync(join(workspaceRoot, archive)) ? [] : [diagnostic('image-without-archive', { archive })]),
    ...(IMAGE_NAME.test(image) ? [] : [diagnostic('image-name-invalid', { image })]),
    ...(candidates.length === 0 ? [diagnostic('image-tool-missing', { tools })] : []),
  ];
  if (diagnostics.length > 0) return failedWith(diagnostics, context);
  const { program: tool, silent } = await firstToAnswer(candidates, (command) =>
    askProgram(command, { cwd: workspaceRoot, env: process.env, signal }),
  );
  if (tool === undefined) return failedWith([diagnostic('engine-silent', { silent })], context);
  for (const silence of silent) {
    print(`${terminalLine(`${tool} is used, because ${silenceText(silence)}`)}\n`);
  }
  const content = await mkdtemp(join(tmpdir(), 'nx-liferay-image-'));
  try {
    const diagnostics = await unpack(join(workspaceRoot, archive), content);
    if (hasErrors(diagnostics)) return failedWith(diagnostics, context);
    const parameters = [
      'build',
      ...(options.pull === false ? [] : ['--pull']),
      '--tag',
      image,
      ...(options.arguments ?? []),
      content,
    ];
    print(`${terminalLine(`> ${tool} ${parameters.slice(0, -1).join(' ')} <content of ${archive}>`)}\n`);
    const failure = await runProgram({ file: tool, arguments: [] }, parameters, {
      cwd: join(workspaceRoot, project.root),
      env: process.env,
      signal,
      onOutput: print,
    });
    if (failure !== undefined) return { success: false, text: `${tool} ${failure}.\n` };
    return { success: true, text: `${image} (by ${tool}, from ${archive})\n` };
  } finally {
    await rm(content, { recursive: true, force: true });
  }
};

/** @returns what is wrong with the archive, or with the place that it is unpacked to */
async function unpack(archive: string, directory: string): Promise<readonly Diagnostic[]> {
  try {
    const uffa = await readUffa(archive);
    if (!hasErrors(uffa.diagnostics)) await writeDirectory(uffa, directory);
    return uffa.diagnostics;
  } catch (error) {
    if (error instanceof UffaError) return [error.diagnostic];
    throw error;
  }
}

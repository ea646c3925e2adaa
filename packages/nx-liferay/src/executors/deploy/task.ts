import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { archiveName } from 'uffa';
import { humanSize } from '../human-size';
import type { Task, TaskOutcome } from '../task';
import type { DeploySchema } from './deploy-schema';

/** Copies a project's archive to where Liferay picks it up (behaviour.md 17). */
export const deployTask: Task<DeploySchema> = async (options, { workspaceRoot, project }) => {
  const name = `${archiveName(basename(resolve(workspaceRoot, project.root)), options.virtualInstanceId)}.zip`;
  const archive = join(workspaceRoot, project.root, 'dist', name);
  const rivals = options.sameName ?? [];
  if (rivals.length > 0) return failure(rivalry(name, [project.root, ...rivals]));
  if (!existsSync(archive)) {
    return failure(`${archive} is not there: run \`nx package\` first, or let this target depend on it.`);
  }
  const home = resolve(workspaceRoot, options.home ?? 'bundles');
  const directory = resolve(workspaceRoot, options.directory ?? join(home, 'osgi', 'client-extensions'));
  const isNew = !existsSync(options.directory === undefined ? home : directory);
  await mkdir(directory, { recursive: true });
  await replaceFile(archive, join(directory, name));
  const warning = isNew
    ? `There was no Liferay in ${home}: made ${directory}. If your Liferay is elsewhere, set liferay.workspace.home.dir in gradle.properties, or the option home.\n`
    : '';
  return {
    success: true,
    text: `${warning}${join(directory, name)} (${humanSize(statSync(archive).size)})\n`,
  };
};

/**
 * Liferay watches the directory, and takes what ends in .zip. So the copy grows under another name, and is there in
 * one step.
 */
async function replaceFile(from: string, to: string): Promise<void> {
  const growing = join(dirname(to), `.${basename(to)}.${process.pid}.part`);
  try {
    await copyFile(from, growing);
    await rename(growing, to);
  } finally {
    await rm(growing, { force: true });
  }
}

function rivalry(name: string, paths: readonly string[]): string {
  const list = [...paths].sort().join(' and ');
  return `${name} would be deployed from ${list}, each replacing the other. Rename one of these directories.`;
}

function failure(text: string): TaskOutcome {
  return { success: false, text: `${text}\n` };
}

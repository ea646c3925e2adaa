import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isReallyInside } from 'uffa';
import { replaceFile } from '../../manifests/replace-file';
import { MOST_LOCKED } from '../../workspace/installation';
import { textIfThere } from 'uffa/inference';
import { checked } from '../checked';
import { failedWith, diagnosticsText } from '../failed-with';
import type { TaskContext } from '../task';
import { missingManager, refusedLockFile } from './explain-failure';
import schema from './schema.json';

/** The options of `install` (schema.json). */
export interface InstallSchema {
  readonly command: string;
  readonly lockFile: string;
}

/** Kept beside what was installed, so that it is removed together with it. */
const STAMP = join('node_modules', '.nx-liferay-install');

/** Installs a project's packages, unless its lock file is the one that they were installed from. */
export const installTask = checked<InstallSchema>(schema, async (options, context) => {
  const { command, lockFile } = options;
  const root = join(context.workspaceRoot, context.project.root);
  const wanted = fingerprint(root, [lockFile, 'package.json']);
  if (textIfThere(join(root, STAMP)) === wanted) {
    return { success: true, text: `node_modules is up to date with ${lockFile}.\n` };
  }
  const missing = missingManager(options, context);
  if (missing.length > 0) return failedWith(missing, context);
  const { success, text } = await run(command, root, context.signal);
  if (success) {
    // A project without a single package gets no node_modules.
    await mkdir(join(root, 'node_modules'), { recursive: true });
    // Packages that lie elsewhere may be changed from elsewhere: what was installed there is not known the next time.
    if (isReallyInside(join(root, 'node_modules'), context.workspaceRoot))
      replaceFile(join(root, STAMP), Buffer.from(wanted));
  }
  const diagnostics = success ? '' : diagnosticsText(refusedLockFile(options, text, context), context);
  return { success, text: `> ${command}\n${text}${diagnostics}` };
});

function fingerprint(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const text = textIfThere(join(root, file), MOST_LOCKED) ?? '';
    hash.update(`${file} ${text.length}\n${text}`);
  }
  return hash.digest('hex');
}

function run(
  command: string,
  cwd: string,
  signal: TaskContext['signal'],
): Promise<{ success: boolean; text: string }> {
  return new Promise((settle) => {
    const child = spawn(command, { cwd, shell: true, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const text = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => settle({ success: false, text: `${text()}${error.message}\n` }));
    child.on('close', (code) => settle({ success: code === 0, text: text() }));
  });
}

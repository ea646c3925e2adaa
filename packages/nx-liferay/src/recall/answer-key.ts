import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { InferenceContext } from '../graph/create-nodes';
import type { PluginOptions } from '../graph/options';

/** Another way to keep answers gets another number. */
const FORMAT = 1;

/**
 * What inference depends on besides the disk: what it is asked, the program that answers, and who may read what. The
 * versions of both packages are on the disk and looked at there; the time of their modules is for those who build them.
 */
export function answerKey(
  files: readonly string[],
  options: PluginOptions | undefined,
  { workspaceRoot, nxJsonConfiguration }: InferenceContext,
): string {
  const modules = [__filename, require.resolve('uffa/inference')].map((file) => statSync(file).mtimeMs);
  const program = [FORMAT, modules, process.version, process.platform, process.arch, process.getuid?.()];
  const asked = [program, workspaceRoot, nxJsonConfiguration, options, files];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64');
}

import { cacheFile, type Environment } from '../manifests/cache-file';
import type { InferenceContext, NodesOfFile } from '../graph/create-nodes';
import type { PluginOptions } from '../graph/options';
import { readAnswer } from './answer-file';
import { answerKey } from './answer-key';

/**
 * Gives what an earlier command inferred where nothing has changed that it rests on; else infers the projects. What
 * infers is only loaded then.
 * @param warn is given what is to be said of the options
 * @throws for options that make no sense
 */
export async function recallNodes(
  files: readonly string[],
  options: PluginOptions | undefined,
  context: InferenceContext,
  environment: Environment,
  warn: (text: string) => Promise<void>,
): Promise<NodesOfFile[]> {
  const file = cacheFile(context.workspaceRoot, options, environment, '.nodes');
  const place = file === undefined ? undefined : { file, key: answerKey(files, options, context) };
  const { nodes, warning } =
    (place && readAnswer(place.file, place.key)) ??
    (await (await import('./infer-and-keep.js')).inferAndKeep(files, options, context, environment, place));
  if (warning !== '') await warn(warning);
  return nodes;
}

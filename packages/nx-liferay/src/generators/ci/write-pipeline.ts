import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { diagnostic } from 'uffa';
import { refuse } from '../refuse';
import type { CiSchema } from './ci-schema';
import type { PipelineFacts } from './pipelines/pipeline';
import { pipelineFacts } from './pipeline-facts';
import { pipelineText } from './pipeline-text';
import { pipelines, type Provider } from './pipelines/pipelines';

/** What was written, and where. */
export interface WrittenPipeline {
  /** Relative to the workspace root. */
  readonly file: string;
  readonly facts: PipelineFacts;
}

/** Writes the pipeline of docs/ci.md for a provider and this workspace. One that is there already stays. */
export function writePipeline(
  tree: Tree,
  provider: Provider,
  schema: Omit<CiSchema, 'provider'> = {},
): WrittenPipeline {
  const pipeline = pipelines[provider];
  const file = posix.normalize(schema.file ?? pipeline.file);
  const facts = pipelineFacts(tree, schema);
  const text = pipelineText(pipeline, facts);
  const existing = tree.read(file, 'utf8');
  if (existing !== null && existing !== text) {
    refuse([diagnostic('pipeline-exists', { file, jobs: pipeline.jobs })]);
  }
  if (existing === null) tree.write(file, text);
  return { file, facts };
}

import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { diagnostic } from 'uffa';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import type { CiSchema } from './ci-schema';
import { pipelineFacts } from './pipeline-facts';
import { pipelineText } from './pipeline-text';
import { pipelines } from './pipelines/pipelines';

/** Writes the pipeline of docs/ci.md for a provider and this workspace: `nx g nx-liferay:ci --provider=…`. */
function ci(tree: Tree, schema: CiSchema): void {
  const pipeline = pipelines[schema.provider];
  const file = posix.normalize(schema.file ?? pipeline.file);
  const text = pipelineText(pipeline, pipelineFacts(tree, schema));
  const existing = tree.read(file, 'utf8');
  if (existing === text) return;
  if (existing !== null) refuse([diagnostic('pipeline-exists', { file, jobs: pipeline.jobs })]);
  tree.write(file, text);
}

export default guarded(ci);

import type { Pipeline, PipelineFacts } from './pipelines/pipeline';

/** The text of a pipeline's file. */
export function pipelineText({ lines }: Pipeline, facts: PipelineFacts): string {
  return `${lines(facts).join('\n')}\n`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { npm } from './package-managers';
import { pipelineText } from './pipeline-text';
import type { PipelineFacts } from './pipelines/pipeline';
import { pipelines } from './pipelines/pipelines';

const page = readFileSync(join(__dirname, '../../../../../docs/ci.md'), 'utf8');

/** The workspace that the page is about. */
const facts: PipelineFacts = {
  packageManager: npm,
  defaultBranch: 'main',
  environments: ['dev', 'uat', 'prd'],
  node: 22,
  target: 'package',
};

it.each(Object.values(pipelines))('docs/ci.md shows what is generated: $file', (pipeline) => {
  const block = new RegExp(`\`\`\`(?:yaml|groovy)\\n(?:#|//) ${pipeline.file}\\n([^]*?)\`\`\``).exec(
    page,
  )?.[1];
  expect(block).toBe(pipelineText(pipeline, facts));
});

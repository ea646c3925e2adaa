import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { npm } from './package-managers';
import { pipelineText } from './pipeline-text';
import type { PipelineFacts } from './pipelines/pipeline';
import { pipelines } from './pipelines/pipelines';

const page = join(__dirname, '../../../../../docs/ci.md');

/** The workspace that the page is about. */
const facts: PipelineFacts = {
  packageManager: npm,
  defaultBranch: 'main',
  environments: ['dev', 'uat', 'prd'],
  withoutProfile: [],
  node: 22,
  targets: { validate: 'validate', package: 'package', verify: 'verify', deploy: 'deploy' },
};

const BLOCK = /```(yaml|groovy)\n(#|\/\/) (\S+)\n[^]*?```/g;

it('docs/ci.md shows what is generated: run the test with --update to write it', async () => {
  const text = readFileSync(page, 'utf8');
  const shown = new Set<string>();
  const generated = text.replace(BLOCK, (block, language: string, comment: string, file: string) => {
    const pipeline = Object.values(pipelines).find((each) => each.file === file);
    if (pipeline === undefined) return block;
    shown.add(file);
    return `\`\`\`${language}\n${comment} ${file}\n${pipelineText(pipeline, facts)}\`\`\``;
  });
  expect(shown.size).toBe(Object.keys(pipelines).length);
  await expect(generated).toMatchFileSnapshot(page);
});

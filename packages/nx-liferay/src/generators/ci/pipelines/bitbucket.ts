import { nodeImage } from '../java-tools';
import { affectedCommand, type Pipeline, type PipelineFacts } from './pipeline';

export const bitbucket: Pipeline = {
  file: 'bitbucket-pipelines.yml',
  job: 'the step "Package"',
  lines: (facts) => {
    const { packageManager, defaultBranch, node, java } = facts;
    const commands = [...(java?.install ?? []), ...packageManager.prepare, packageManager.install];
    return [
      `image: ${nodeImage(node, java)}`,
      'clone:',
      '  depth: full',
      'definitions:',
      '  steps:',
      '    - step: &package',
      '        name: Package',
      '        caches: [node]',
      '        script:',
      ...commands.map((command) => `          - ${command}`),
      '          - export NX_SELF_HOSTED_REMOTE_CACHE_SERVER=$NX_CACHE_SERVER',
      '          - export NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN=$NX_CACHE_TOKEN',
      '          - if [ -n "$BITBUCKET_PR_DESTINATION_BRANCH" ]; then export NX_BASE=$(git merge-base "origin/$BITBUCKET_PR_DESTINATION_BRANCH" HEAD); else export NX_BASE=$(git rev-parse HEAD~1); fi',
      `          - ${packageCommand(facts)}`,
      `        artifacts: [${facts.environments.length === 0 ? "'**/dist/*.zip'" : 'archives/**'}]`,
      'pipelines:',
      '  branches:',
      `    ${defaultBranch}:`,
      '      - step: *package',
      '  pull-requests:',
      "    '**':",
      '      - step: *package',
    ];
  },
};

/** The environments share one step: the archives of each are put aside before those of the next are made. */
function packageCommand(facts: PipelineFacts): string {
  if (facts.environments.length === 0) return affectedCommand(facts, '');
  const copies =
    "find . -path '*/dist/*.zip' -not -path '*/node_modules/*' -not -path './archives/*' -exec cp {} archives/$environment \\;";
  return `for environment in ${facts.environments.join(' ')}; do ${affectedCommand(facts, '$environment')} && mkdir -p archives/$environment && ${copies}; done`;
}

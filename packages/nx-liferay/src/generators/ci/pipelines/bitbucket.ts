import { nodeImage } from '../java-tools';
import {
  checkCommand,
  deployCommand,
  deployComment,
  deployedTo,
  findArchives,
  packageCommand,
  type Pipeline,
  type PipelineFacts,
} from './pipeline';

export const bitbucket: Pipeline = {
  file: 'bitbucket-pipelines.yml',
  jobs: 'the steps "Check", "Package" and those that deploy',
  lines: (facts) => {
    const { defaultBranch, node, java } = facts;
    return [
      `image: ${nodeImage(node, java)}`,
      'clone:',
      '  depth: full',
      'definitions:',
      '  steps:',
      '    - step: &check',
      '        name: Check',
      '        caches: [node]',
      '        script:',
      ...setupLines(facts, 10),
      ...baseLines,
      `          - ${checkCommand(facts)}`,
      '    - step: &package',
      '        name: Package',
      '        caches: [node]',
      '        script:',
      ...setupLines(facts, 10),
      ...baseLines,
      ...packageLines(facts),
      '        artifacts: [archives/**]',
      'pipelines:',
      '  branches:',
      `    ${defaultBranch}:`,
      '      - step: *check',
      '      - step: *package',
      ...deployedTo(facts).flatMap((environment) => deployLines(facts, environment)),
      '  pull-requests:',
      '    "**":',
      '      - step: *check',
      '      - step: *package',
    ];
  },
};

const baseLines = [
  '          - if [ -n "$BITBUCKET_PR_DESTINATION_BRANCH" ]; then export NX_BASE=$(git merge-base "origin/$BITBUCKET_PR_DESTINATION_BRANCH" HEAD); else export NX_BASE=$(git rev-parse HEAD~1); fi',
];

/** The environments share one step: the archives of each are put aside before those of the next are made. */
function packageLines(facts: PipelineFacts): readonly string[] {
  const { environments } = facts;
  const keep = (directory: string) =>
    `mkdir -p ${directory} && ${findArchives} -not -path "./archives/*" -exec cp {} ${directory} \\;`;
  const commands =
    environments.length === 0
      ? [packageCommand(facts, ''), keep('archives')]
      : [
          `for environment in ${environments.join(' ')}; do`,
          `  ${packageCommand(facts, '$environment')} || exit 1`,
          `  ${keep('archives/$environment')}`,
          'done',
        ];
  return [
    '          - |',
    ...[...commands, 'find archives -name "*.zip" -exec du -h {} +'].map((line) => `            ${line}`),
  ];
}

/** Run by hand; who may, is a setting of each deployment environment, like the variable with the options. */
function deployLines(facts: PipelineFacts, environment: string): readonly string[] {
  const command = deployCommand(facts, environment);
  if (command === undefined) return [];
  return [
    '      - step:',
    `          name: Deploy to ${environment}`,
    `          deployment: ${environment}`,
    '          trigger: manual',
    '          caches: [node]',
    '          script:',
    ...setupLines(facts, 12),
    ...deployComment.map((line) => `            ${line}`),
    `            - ${command}`,
  ];
}

function setupLines({ packageManager, java }: PipelineFacts, columns: number): readonly string[] {
  return [
    ...(java?.install ?? []),
    ...packageManager.prepare,
    packageManager.install,
    'export NX_SELF_HOSTED_REMOTE_CACHE_SERVER=$NX_CACHE_SERVER',
    'export NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN=$NX_CACHE_TOKEN',
  ].map((command) => `${' '.repeat(columns)}- ${command}`);
}

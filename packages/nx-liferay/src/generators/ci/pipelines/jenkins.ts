import { nodeImage } from '../java-tools';
import {
  checkCommand,
  deployCommand,
  deployComment,
  deployedTo,
  listArchives,
  packageCommand,
  type Pipeline,
  type PipelineFacts,
} from './pipeline';

const ENVIRONMENT = '$ENVIRONMENT';

export const jenkins: Pipeline = {
  file: 'Jenkinsfile',
  jobs: 'the stages "Check", "Package" and "Deploy"',
  lines: (facts) => [
    'pipeline {',
    '  agent none',
    '  environment {',
    "    NX_SELF_HOSTED_REMOTE_CACHE_SERVER = 'https://nx-cache.example.com'",
    "    NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN = credentials('nx-cache-token')",
    '  }',
    '  stages {',
    ...indented(4, stage('Check', [...agentLines(facts), ...steps(facts, affected(checkCommand(facts)))])),
    ...indented(4, stage('Package', packageLines(facts))),
    ...deployedTo(facts).flatMap((environment) => indented(4, deployLines(facts, environment))),
    '  }',
    '}',
  ],
};

function packageLines(facts: PipelineFacts): readonly string[] {
  const { environments } = facts;
  const lines = [
    ...steps(
      facts,
      [...affected(packageCommand(facts, ENVIRONMENT)), listArchives],
      [
        "archiveArtifacts artifacts: '**/dist/*.zip', excludes: '**/node_modules/**, .nx/**', allowEmptyArchive: true",
      ],
    ),
  ];
  if (environments.length === 0) return [...agentLines(facts), ...lines];
  return block('matrix', [
    ...agentLines(facts),
    ...block(
      'axes',
      block('axis', ["name 'ENVIRONMENT'", `values ${environments.map((each) => `'${each}'`).join(', ')}`]),
    ),
    ...block('stages', stage('Package one environment', lines)),
  ]);
}

/** One after the other, each when somebody has said so; `beforeAgent` and `beforeInput` keep the agent free until then. */
function deployLines(facts: PipelineFacts, environment: string): readonly string[] {
  const command = deployCommand(facts, environment);
  if (command === undefined) return [];
  return stage(`Deploy to ${environment}`, [
    'when {',
    '  beforeAgent true',
    '  beforeInput true',
    `  branch '${facts.defaultBranch}'`,
    '}',
    ...block('input', [`message 'Deploy to ${environment}?'`]),
    ...agentLines(facts),
    ...block('environment', [
      ...deployComment.map((line) => line.replace(/^#/, '//')),
      `DEPLOY_OPTIONS = credentials('deploy-options-${environment}')`,
    ]),
    ...steps(facts, [command]),
  ]);
}

/** What the affected projects are compared with. */
function affected(command: string): readonly string[] {
  return [
    'if [ -n "$CHANGE_TARGET" ]; then',
    '  git fetch origin "$CHANGE_TARGET"',
    '  NX_BASE=$(git merge-base FETCH_HEAD HEAD)',
    'else',
    '  NX_BASE=${GIT_PREVIOUS_SUCCESSFUL_COMMIT:-$(git hash-object -t tree /dev/null)}',
    'fi',
    `${command} --base=$NX_BASE --head=HEAD`,
  ];
}

/** What installs a JDK or a package manager has to be root; Jenkins otherwise runs a container as its own user. */
function agentLines({ node, java, packageManager }: PipelineFacts): readonly string[] {
  const image = `image '${nodeImage(node, java)}'`;
  const needsRoot = java !== undefined || packageManager.prepare.length > 0;
  return [`agent { docker { ${needsRoot ? `${image}; args '--user root'` : image} } }`];
}

function steps(
  { java, packageManager }: PipelineFacts,
  script: readonly string[],
  after: readonly string[] = [],
): readonly string[] {
  const commands = [...(java?.install ?? []), ...packageManager.prepare, packageManager.install];
  return block('steps', [
    ...commands.map((command) => `sh '${command}'`),
    "sh '''",
    ...indented(2, script),
    "'''",
    ...after,
  ]);
}

function stage(name: string, lines: readonly string[]): readonly string[] {
  return block(`stage('${name}')`, lines);
}

function block(head: string, lines: readonly string[]): readonly string[] {
  return [`${head} {`, ...indented(2, lines), '}'];
}

function indented(columns: number, lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${' '.repeat(columns)}${line}`);
}

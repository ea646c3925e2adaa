import { nodeImage } from '../java-tools';
import { affectedCommand, type Pipeline, type PipelineFacts } from './pipeline';

export const jenkins: Pipeline = {
  file: 'Jenkinsfile',
  job: 'the stage "Package"',
  lines: (facts) => [
    'pipeline {',
    '  agent none',
    '  environment {',
    "    NX_SELF_HOSTED_REMOTE_CACHE_SERVER = 'https://nx-cache.example.com'",
    "    NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN = credentials('nx-cache-token')",
    '  }',
    '  stages {',
    "    stage('Package') {",
    ...(facts.environments.length === 0
      ? [...agentLines(facts), ...stepLines(facts)].map((line) => `      ${line}`)
      : matrixLines(facts).map((line) => `      ${line}`)),
    '    }',
    '  }',
    '}',
  ],
};

function matrixLines(facts: PipelineFacts): readonly string[] {
  return [
    'matrix {',
    ...agentLines(facts).map((line) => `  ${line}`),
    '  axes {',
    '    axis {',
    "      name 'ENVIRONMENT'",
    `      values ${facts.environments.map((each) => `'${each}'`).join(', ')}`,
    '    }',
    '  }',
    '  stages {',
    "    stage('Package one environment') {",
    ...stepLines(facts).map((line) => `      ${line}`),
    '    }',
    '  }',
    '}',
  ];
}

/** What installs a JDK or a package manager has to be root; Jenkins otherwise runs a container as its own user. */
function agentLines({ node, java, packageManager }: PipelineFacts): readonly string[] {
  const image = `image '${nodeImage(node, java)}'`;
  const needsRoot = java !== undefined || packageManager.prepare.length > 0;
  return [`agent { docker { ${needsRoot ? `${image}; args '--user root'` : image} } }`];
}

function stepLines(facts: PipelineFacts): readonly string[] {
  const { java, packageManager } = facts;
  const commands = [...(java?.install ?? []), ...packageManager.prepare, packageManager.install];
  return [
    'steps {',
    ...commands.map((command) => `  sh '${command}'`),
    "  sh '''",
    '    if [ -n "$CHANGE_TARGET" ]; then',
    '      git fetch origin "$CHANGE_TARGET"',
    '      NX_BASE=$(git merge-base FETCH_HEAD HEAD)',
    '    else',
    '      NX_BASE=${GIT_PREVIOUS_SUCCESSFUL_COMMIT:-$(git hash-object -t tree /dev/null)}',
    '    fi',
    `    ${affectedCommand(facts, '$ENVIRONMENT')} --base=$NX_BASE --head=HEAD`,
    "  '''",
    "  archiveArtifacts artifacts: '**/dist/*.zip', excludes: '**/node_modules/**', allowEmptyArchive: true",
    '}',
  ];
}

import { nodeImage } from '../java-tools';
import {
  artifactName,
  checkCommand,
  deployCommand,
  deployComment,
  deployedTo,
  linesIf,
  listArchives,
  packageCommand,
  type Pipeline,
  type PipelineFacts,
} from './pipeline';

const ENVIRONMENT = '$ENVIRONMENT';

export const gitlab: Pipeline = {
  file: '.gitlab-ci.yml',
  jobs: 'the jobs "check", "package" and "deploy", and the hidden job ".nx" that they extend',
  lines: (facts) => {
    const { packageManager, environments, node, java } = facts;
    return [
      `image: ${nodeImage(node, java)}`,
      'stages: [check, package, deploy]',
      'variables:',
      '  GIT_DEPTH: 0',
      '  NX_HEAD: $CI_COMMIT_SHA',
      '  NX_SELF_HOSTED_REMOTE_CACHE_SERVER: $NX_CACHE_SERVER',
      '  NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: $NX_CACHE_TOKEN',
      '.nx:',
      '  before_script:',
      ...[...(java?.install ?? []), ...packageManager.prepare].map((command) => `    - ${command}`),
      `    - ${packageManager.cachedInstall}`,
      '    - export NX_BASE=${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}',
      '    # A new branch has no commit before.',
      '    - git cat-file -e "$NX_BASE^{commit}" || export NX_BASE=$(git hash-object -t tree /dev/null)',
      '  cache:',
      '    key:',
      `      files: [${packageManager.lockFile}]`,
      `    paths: [${packageManager.cacheDirectory}]`,
      '  rules:',
      '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
      '    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
      'check:',
      '  extends: .nx',
      '  stage: check',
      '  script:',
      `    - ${checkCommand(facts)}`,
      'package:',
      '  extends: .nx',
      '  stage: package',
      ...matrixLines(environments),
      '  script:',
      `    - ${packageCommand(facts, ENVIRONMENT)}`,
      `    - ${listArchives}`,
      '  artifacts:',
      `    name: ${artifactName(facts, ENVIRONMENT)}`,
      '    paths: ["**/dist/*.zip"]',
      '    exclude: [".nx/**/*", "**/node_modules/**/*"]',
      ...deployLines(facts),
    ];
  },
};

/** Run by hand; who may, is a setting of each environment, like the variable with the options. */
function deployLines(facts: PipelineFacts): readonly string[] {
  const command = deployCommand(facts, ENVIRONMENT);
  if (command === undefined) return [];
  return [
    'deploy:',
    '  extends: .nx',
    '  stage: deploy',
    ...matrixLines(deployedTo(facts)),
    '  environment: $ENVIRONMENT',
    ...deployComment.map((line) => `  ${line}`),
    '  script:',
    `    - ${command}`,
    '  rules:',
    '    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    '      when: manual',
  ];
}

function matrixLines(environments: readonly string[]): readonly string[] {
  return linesIf(
    environments.length > 0,
    '  parallel:',
    '    matrix:',
    `      - ENVIRONMENT: [${environments.join(', ')}]`,
  );
}

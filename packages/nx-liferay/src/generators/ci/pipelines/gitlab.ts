import { nodeImage } from '../java-tools';
import { affectedCommand, artifactName, linesIf, type Pipeline } from './pipeline';

const ENVIRONMENT = '$ENVIRONMENT';

export const gitlab: Pipeline = {
  file: '.gitlab-ci.yml',
  job: 'the job "package"',
  lines: (facts) => {
    const { packageManager, environments, node, java } = facts;
    return [
      `image: ${nodeImage(node, java)}`,
      'variables:',
      '  GIT_DEPTH: 0',
      '  NX_HEAD: $CI_COMMIT_SHA',
      '  NX_SELF_HOSTED_REMOTE_CACHE_SERVER: $NX_CACHE_SERVER',
      '  NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: $NX_CACHE_TOKEN',
      'package:',
      ...linesIf(
        environments.length > 0,
        '  parallel:',
        '    matrix:',
        `      - ENVIRONMENT: [${environments.join(', ')}]`,
      ),
      '  script:',
      ...[...(java?.install ?? []), ...packageManager.prepare].map((command) => `    - ${command}`),
      `    - ${packageManager.cachedInstall}`,
      '    - export NX_BASE=${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}',
      '    # A new branch has no commit before.',
      '    - git cat-file -e "$NX_BASE^{commit}" || export NX_BASE=$(git hash-object -t tree /dev/null)',
      `    - ${affectedCommand(facts, ENVIRONMENT)}`,
      '  cache:',
      '    key:',
      `      files: [${packageManager.lockFile}]`,
      `    paths: [${packageManager.cacheDirectory}]`,
      '  artifacts:',
      `    name: ${artifactName(facts, ENVIRONMENT)}`,
      "    paths: ['**/dist/*.zip']",
      '  rules:',
      '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
      '    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ];
  },
};

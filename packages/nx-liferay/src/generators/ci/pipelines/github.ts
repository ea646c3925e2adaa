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

const ENVIRONMENT = '${{ matrix.environment }}';

export const github: Pipeline = {
  file: '.github/workflows/package.yml',
  jobs: 'the jobs "check", "package" and "deploy"',
  lines: (facts) => [
    'name: package',
    'on:',
    '  push:',
    `    branches: [${facts.defaultBranch}]`,
    '  pull_request:',
    'permissions:',
    '  actions: read',
    '  contents: read',
    'env:',
    '  NX_SELF_HOSTED_REMOTE_CACHE_SERVER: ${{ vars.NX_CACHE_SERVER }}',
    '  NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: ${{ secrets.NX_CACHE_TOKEN }}',
    'jobs:',
    '  check:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...setupLines(facts),
    ...affectedLines(facts),
    `      - run: ${checkCommand(facts)}`,
    '  package:',
    '    runs-on: ubuntu-latest',
    ...matrixLines(facts.environments),
    '    steps:',
    ...setupLines(facts),
    ...affectedLines(facts),
    `      - run: ${packageCommand(facts, ENVIRONMENT)}`,
    '      - name: List the archives in the summary',
    '        run: |',
    `          echo "### ${artifactName(facts, ENVIRONMENT)}" >> "$GITHUB_STEP_SUMMARY"`,
    '          echo "\\`\\`\\`" >> "$GITHUB_STEP_SUMMARY"',
    `          ${listArchives} | tee -a "$GITHUB_STEP_SUMMARY"`,
    '          echo "\\`\\`\\`" >> "$GITHUB_STEP_SUMMARY"',
    '      - uses: actions/upload-artifact@v4',
    '        with:',
    `          name: ${artifactName(facts, ENVIRONMENT)}`,
    '          path: "**/dist/*.zip"',
    '          if-no-files-found: ignore',
    ...deployLines(facts),
  ],
};

function deployLines(facts: PipelineFacts): readonly string[] {
  const command = deployCommand(facts, ENVIRONMENT);
  if (command === undefined) return [];
  return [
    '  deploy:',
    '    needs: [check, package]',
    "    if: github.event_name == 'push'",
    '    runs-on: ubuntu-latest',
    ...matrixLines(deployedTo(facts)),
    '    # Who has to approve is a setting of each environment, and so is the variable DEPLOY_OPTIONS.',
    `    environment: ${ENVIRONMENT}`,
    '    env:',
    ...deployComment.map((line) => `      ${line}`),
    '      DEPLOY_OPTIONS: ${{ vars.DEPLOY_OPTIONS }}',
    '    steps:',
    ...setupLines(facts),
    `      - run: ${command}`,
  ];
}

function matrixLines(environments: readonly string[]): readonly string[] {
  return linesIf(
    environments.length > 0,
    '    strategy:',
    '      matrix:',
    `        environment: [${environments.join(', ')}]`,
  );
}

function setupLines({ packageManager, node, java }: PipelineFacts): readonly string[] {
  return [
    '      - uses: actions/checkout@v4',
    '        with:',
    '          fetch-depth: 0',
    // setup-node asks the package manager where its cache is.
    ...packageManager.prepare.map((command) => `      - run: ${command}`),
    '      - uses: actions/setup-node@v4',
    '        with:',
    `          node-version: ${node}`,
    ...linesIf(packageManager.isCachedBySetupNode, `          cache: ${packageManager.name}`),
    ...(java === undefined
      ? []
      : [
          '      - uses: actions/setup-java@v4',
          '        with:',
          '          distribution: temurin',
          `          java-version: ${java.version}`,
        ]),
    `      - run: ${packageManager.install}`,
  ];
}

/** Sets NX_BASE and NX_HEAD, which `nx affected` compares. */
function affectedLines({ defaultBranch }: PipelineFacts): readonly string[] {
  return [
    '      - uses: nrwl/nx-set-shas@v4',
    ...linesIf(defaultBranch !== 'main', '        with:', `          main-branch-name: ${defaultBranch}`),
  ];
}

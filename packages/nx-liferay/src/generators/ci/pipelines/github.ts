import { affectedCommand, artifactName, linesIf, type Pipeline } from './pipeline';

const ENVIRONMENT = '${{ matrix.environment }}';

export const github: Pipeline = {
  file: '.github/workflows/package.yml',
  job: 'the job "package"',
  lines: (facts) => {
    const { packageManager, defaultBranch, environments, node, java } = facts;
    return [
      'name: package',
      'on:',
      '  push:',
      `    branches: [${defaultBranch}]`,
      '  pull_request:',
      'permissions:',
      '  actions: read',
      '  contents: read',
      'jobs:',
      '  package:',
      '    runs-on: ubuntu-latest',
      ...linesIf(
        environments.length > 0,
        '    strategy:',
        '      matrix:',
        `        environment: [${environments.join(', ')}]`,
      ),
      '    env:',
      '      NX_SELF_HOSTED_REMOTE_CACHE_SERVER: ${{ vars.NX_CACHE_SERVER }}',
      '      NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: ${{ secrets.NX_CACHE_TOKEN }}',
      '    steps:',
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
      ...linesIf(defaultBranch === 'main', '      - uses: nrwl/nx-set-shas@v4'),
      ...linesIf(
        defaultBranch !== 'main',
        '      - uses: nrwl/nx-set-shas@v4',
        '        with:',
        `          main-branch-name: ${defaultBranch}`,
      ),
      `      - run: ${packageManager.install}`,
      `      - run: ${affectedCommand(facts, ENVIRONMENT)}`,
      '      - uses: actions/upload-artifact@v4',
      '        with:',
      `          name: ${artifactName(facts, ENVIRONMENT)}`,
      "          path: '**/dist/*.zip'",
      '          if-no-files-found: ignore',
    ];
  },
};

import { affectedCommand, artifactName, linesIf, type Pipeline } from './pipeline';

export const azure: Pipeline = {
  file: 'azure-pipelines.yml',
  job: 'the steps',
  lines: (facts) => {
    const { packageManager, defaultBranch, environments, node, java } = facts;
    return [
      `trigger: [${defaultBranch}]`,
      `pr: [${defaultBranch}]`,
      'pool:',
      '  vmImage: ubuntu-latest',
      ...linesIf(
        environments.length > 0,
        'strategy:',
        '  matrix:',
        ...environments.map((each) => `    ${each}: { ENVIRONMENT: ${each} }`),
      ),
      'steps:',
      '  - checkout: self',
      '    fetchDepth: 0',
      '  - task: NodeTool@0',
      '    inputs:',
      `      versionSpec: ${node}.x`,
      ...(java === undefined
        ? []
        : [
            '  - task: JavaToolInstaller@0',
            '    inputs:',
            `      versionSpec: ${java.version}`,
            '      jdkArchitectureOption: x64',
            '      jdkSourceOption: PreInstalled',
          ]),
      ...[...packageManager.prepare, packageManager.install].map((command) => `  - script: ${command}`),
      '  - script: |',
      '      if [ "$BUILD_REASON" = PullRequest ]; then',
      '        NX_BASE=$(git merge-base HEAD "origin/${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}")',
      '      else',
      '        NX_BASE=$(git rev-parse HEAD~1)',
      '      fi',
      `      ${affectedCommand(facts, '$ENVIRONMENT')} --base=$NX_BASE --head=HEAD`,
      '    displayName: Package',
      '    env:',
      '      NX_SELF_HOSTED_REMOTE_CACHE_SERVER: $(NX_CACHE_SERVER)',
      '      NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: $(NX_CACHE_TOKEN)',
      '  - task: CopyFiles@2',
      '    inputs:',
      '      contents: |',
      '        **/dist/*.zip',
      '        !**/node_modules/**',
      '      targetFolder: $(Build.ArtifactStagingDirectory)',
      '  - publish: $(Build.ArtifactStagingDirectory)',
      `    artifact: ${artifactName(facts, '$(ENVIRONMENT)')}`,
    ];
  },
};

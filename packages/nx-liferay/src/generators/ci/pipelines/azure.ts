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

export const azure: Pipeline = {
  file: 'azure-pipelines.yml',
  jobs: 'the stages "check", "package" and those that deploy',
  lines: (facts) => {
    const { defaultBranch, environments } = facts;
    return [
      `trigger: [${defaultBranch}]`,
      `pr: [${defaultBranch}]`,
      'pool:',
      '  vmImage: ubuntu-latest',
      'variables:',
      '  NX_SELF_HOSTED_REMOTE_CACHE_SERVER: $(NX_CACHE_SERVER)',
      'stages:',
      '  - stage: check',
      '    jobs:',
      '      - job: check',
      '        steps:',
      ...setupLines(facts, 10),
      ...affectedLines('Check', [checkCommand(facts)]),
      '  - stage: package',
      '    dependsOn: []',
      '    jobs:',
      '      - job: package',
      ...linesIf(
        environments.length > 0,
        '        strategy:',
        '          matrix:',
        ...environments.map((each) => `            ${each}: { ENVIRONMENT: ${each} }`),
      ),
      '        steps:',
      ...setupLines(facts, 10),
      ...affectedLines('Package', [packageCommand(facts, '$ENVIRONMENT')]),
      '          - script: |',
      `              echo "### ${artifactName(facts, '$ENVIRONMENT')}" > "$AGENT_TEMPDIRECTORY/archives.md"`,
      `              ${listArchives} | sed "s/^/    /" >> "$AGENT_TEMPDIRECTORY/archives.md"`,
      '              cat "$AGENT_TEMPDIRECTORY/archives.md"',
      '              echo "##vso[task.uploadsummary]$AGENT_TEMPDIRECTORY/archives.md"',
      '            displayName: List the archives in the summary',
      '          - task: CopyFiles@2',
      '            inputs:',
      '              contents: |',
      '                **/dist/*.zip',
      '                !**/node_modules/**',
      '                !.nx/**',
      '              targetFolder: $(Build.ArtifactStagingDirectory)',
      '          - publish: $(Build.ArtifactStagingDirectory)',
      `            artifact: ${artifactName(facts, '$(ENVIRONMENT)')}`,
      ...deployedTo(facts).flatMap((environment) => deployLines(facts, environment)),
    ];
  },
};

/** Who has to approve is set at the environment in Azure; the options are a variable of a group of its name. */
function deployLines(facts: PipelineFacts, environment: string): readonly string[] {
  const command = deployCommand(facts, environment);
  if (command === undefined) return [];
  return [
    `  - stage: deploy_${environment.replace(/\W/g, '_')}`,
    '    dependsOn: [check, package]',
    "    condition: and(succeeded(), ne(variables['Build.Reason'], 'PullRequest'))",
    '    variables:',
    ...deployComment.map((line) => `      ${line}`),
    `      - group: deploy-${environment}`,
    '    jobs:',
    '      - deployment: deploy',
    `        environment: ${environment}`,
    '        strategy:',
    '          runOnce:',
    '            deploy:',
    '              steps:',
    ...setupLines(facts, 16),
    `                - script: ${command}`,
    '                  displayName: Deploy',
    '                  env:',
    '                    NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: $(NX_CACHE_TOKEN)',
  ];
}

function affectedLines(displayName: string, [command]: readonly [string]): readonly string[] {
  return [
    '          - script: |',
    '              if [ "$BUILD_REASON" = PullRequest ]; then',
    '                NX_BASE=$(git merge-base HEAD "origin/${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}")',
    '              else',
    '                NX_BASE=$(git rev-parse HEAD~1)',
    '              fi',
    `              ${command} --base=$NX_BASE --head=HEAD`,
    `            displayName: ${displayName}`,
    '            env:',
    '              NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: $(NX_CACHE_TOKEN)',
  ];
}

function setupLines({ packageManager, node, java }: PipelineFacts, columns: number): readonly string[] {
  return [
    '- checkout: self',
    '  fetchDepth: 0',
    '- task: NodeTool@0',
    '  inputs:',
    `    versionSpec: ${node}.x`,
    ...(java === undefined
      ? []
      : [
          '- task: JavaToolInstaller@0',
          '  inputs:',
          `    versionSpec: ${java.version}`,
          '    jdkArchitectureOption: x64',
          '    jdkSourceOption: PreInstalled',
        ]),
    ...[...packageManager.prepare, packageManager.install].map((command) => `- script: ${command}`),
  ].map((line) => `${' '.repeat(columns)}${line}`);
}

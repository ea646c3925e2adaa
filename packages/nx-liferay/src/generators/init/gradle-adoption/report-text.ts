import { unusableCodes } from 'uffa';
import type { GradleWorkspace, WorkspaceProperty } from './gradle-workspace';
import type { Need, ProjectNeeds } from './project-needs';

/** Says what in a Gradle workspace works without Java, and what does not. */
export function reportText(workspace: GradleWorkspace, projects: readonly ProjectNeeds[]): string {
  const withJava = projects.filter(needsJava);
  const withoutJava = projects.filter((each) => !needsJava(each));
  const sections = [
    ['This is a Liferay workspace with Gradle. Every file stays where it is, and Gradle works as before.'],
    propertyLines(workspace.properties),
    projectLines('Packaged without Java', withoutJava),
    projectLines('Packaged with a JDK', withJava),
    workspace.left.length === 0 ? [] : [`Left to Gradle: ${workspace.left.join(', ')}`],
    projects.length === 0 ? [] : contentLines,
    projects.length === 0
      ? ['No project has a client-extension.yaml so far.']
      : ['npx nx run-many -t validate names everything that is wrong with the files of a project.'],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

/** Gradle makes such an archive without a word: whether it fails from now on is for the workspace to say. */
const contentLines = [
  'An archive without the files of its project is packaged with a warning, as Gradle does it silently.',
  'To have it refused, give nx-liferay in nx.json the option',
  `  "failOn": ${JSON.stringify(unusableCodes).replaceAll(',', ', ')}`,
];

function needsJava({ needs }: ProjectNeeds): boolean {
  return needs.some(({ kind }) => kind === 'java');
}

/** The values of settings that are left to Gradle are not shown: they may be passwords. */
function propertyLines(properties: readonly WorkspaceProperty[]): readonly string[] {
  if (properties.length === 0) return [];
  const rows = properties.map(({ name, value, meaning }) =>
    meaning === undefined ? ([name, 'left to Gradle'] as const) : ([`${name}=${value}`, meaning] as const),
  );
  return ['gradle.properties:', ...inColumns(rows)];
}

function projectLines(headline: string, projects: readonly ProjectNeeds[]): readonly string[] {
  if (projects.length === 0) return [];
  const rows = projects.map(({ path, needs, hasIdleScript }) => {
    const idle = hasIdleScript ? ['its build.gradle is not run'] : [];
    return [path, [...needs.map(needText), ...idle].join('; ')] as const;
  });
  return [`${headline} (${projects.length}):`, ...inColumns(rows)];
}

function needText(need: Need): string {
  switch (need.kind) {
    case 'java':
      return `${need.tool === 'maven' ? 'Maven' : 'Gradle'} makes ${need.task}`;
    case 'packages':
      return `its theme needs ${need.packages.join(' ')}`;
    case 'gulp':
      return 'its theme is built by gulp, which is run by hand';
    case 'task':
      return `fromTask names ${need.task}, which no build of the project makes`;
    case 'correction':
      return 'its yaml has errors';
  }
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd());
}

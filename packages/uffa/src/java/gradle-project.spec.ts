import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { readGradleProject } from './gradle-project';

const uses = (script: string, others: Readonly<Record<string, string>> = {}) =>
  readGradleProject(
    tempWorkspace({
      'settings.gradle': '',
      'services/a/build.gradle': script,
      'libs/ticket-words/build.gradle.kts': '',
      'libs/text/build.gradle': '',
      ...others,
    }),
    'services/a',
  )?.uses;

describe('the projects that one of Gradle needs', () => {
  it.each([
    ["implementation project(':libs:ticket-words')", ['libs/ticket-words']],
    ['implementation(project(path = ":libs:text"))', ['libs/text']],
    ['implementation(projects.libs.ticketWords)', ['libs/ticket-words']],
    ['implementation(projects.libs.text.dependencyProject)', ['libs/text']],
    ['implementation(projects.nowhere)\n// all projects.', []],
    ["implementation project(':services:a')", []],
  ])('are those that its script names: %s', (script, directories) => {
    expect(uses(script)).toEqual(directories);
  });

  it('are those that these name, too, also in a circle', () => {
    const others = {
      'libs/ticket-words/build.gradle.kts': 'implementation(projects.libs.text)',
      'libs/text/build.gradle': "implementation project(':services:a')",
    };
    expect(uses("implementation project(':libs:ticket-words')", others)).toEqual([
      'libs/text',
      'libs/ticket-words',
    ]);
  });
});

it.each(['settings.gradle', 'settings.gradle.kts'])('knows the builds that %s includes', (name) => {
  const root = tempWorkspace({
    [name]: 'pluginManagement {\n  includeBuild("build-logic")\n}\nincludeBuild \'../elsewhere\'\n',
    'a/build.gradle': '',
  });
  expect(readGradleProject(root, 'a')?.includedBuilds).toEqual(['build-logic']);
});

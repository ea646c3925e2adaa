import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShell, javaHome, writeProgram } from '../../test/programs';
import { tempWorkspace } from '../../test/temp-workspace';
import type { DeployOptions } from '../deploy/deploy-options';
import { discoverProjects } from '../discover/discover-projects';
import { readManifests } from '../manifest/read-manifest';
import type { Check } from './check';
import { examine } from './examine';
import { machineOf } from './machine';

const bootJar = 'assemble:\n  - fromTask: bootJar\n';
const pom = `<project><artifactId>pager</artifactId><version>1</version>
<properties><java.version>17</java.version></properties>
<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>`;
const widget = 'widget:\n  type: globalJS\n  url: widget.js\n';

/** The checks of a workspace on a machine with these programs on its PATH, which are shell scripts. */
async function checksOf(
  files: Readonly<Record<string, string>>,
  programs: Readonly<Record<string, string>> = {},
  deploy: DeployOptions = {},
  env: Readonly<Record<string, string>> = {},
): Promise<readonly Check[]> {
  const root = tempWorkspace(files);
  for (const [name, script] of Object.entries(programs)) {
    writeProgram(join(root, '.programs', name), script);
  }
  const node = { version: '20.19.0', place: '/usr/bin/node' };
  const { projects } = discoverProjects({ workspaceRoot: root, directories: [], exclude: [] });
  const machine = machineOf(
    root,
    { PATH: join(root, '.programs'), ...env },
    node,
    new AbortController().signal,
  );
  const manifests = new Map(projects.map((project) => [project.path, readManifests(project)]));
  return examine(machine, { projects, manifests, nodeRange: '>=20.19.0', deploy });
}

/** `state what version: codes` of each. */
function shown(checks: readonly Check[]): readonly string[] {
  return checks.map(({ state, what, version, diagnostics }) =>
    [state, what, version ?? '-', ...diagnostics.map(({ code }) => code)].join(' '),
  );
}

describe.skipIf(!hasShell)('examine (stand-ins are shell scripts)', () => {
  it('asks for nothing that no project needs', async () => {
    expect(shown(await checksOf({ 'x/widget/client-extension.yaml': widget }))).toEqual([
      'ok Node.js 20.19.0',
    ]);
  });

  it('says where each program is, in which version, and who needs it', async () => {
    const files = {
      'x/a/client-extension.yaml': bootJar,
      'x/a/pom.xml': pom,
      'x/b/client-extension.yaml': bootJar,
      'x/b/pom.xml': pom,
      mvnw: '',
      '.mvn/wrapper/maven-wrapper.properties':
        'distributionUrl=https://repo.example/apache-maven-3.9.9-bin.zip\n',
    };
    const checks = await checksOf(files, {}, {}, { JAVA_HOME: javaHome('21.0.2') });
    expect(shown(checks)).toEqual(['ok Node.js 20.19.0', 'ok JDK 21.0.2', 'ok Maven 3.9.9']);
    expect(checks.at(-1)).toMatchObject({ place: 'mvnw', needed: '>=3.6.3', neededBy: ['x/a', 'x/b'] });
  });

  it('tells a JDK that several projects lack once', async () => {
    const files = {
      'x/a/client-extension.yaml': bootJar,
      'x/a/pom.xml': pom,
      'x/b/client-extension.yaml': bootJar,
      'x/b/pom.xml': pom,
    };
    const checks = await checksOf(files, { mvn: '' });
    expect(shown(checks)).toEqual(['ok Node.js 20.19.0', 'missing JDK - jdk-missing', 'ok Maven -']);
    expect(checks[1]?.fix).toContain('Install a JDK 17 or newer');
  });

  it('leaves to a script of the project what the script makes', async () => {
    const files = {
      'x/a/client-extension.yaml': 'assemble:\n  - fromTask: jar\n',
      'x/a/build.gradle': '',
      'x/a/package.json': '{"scripts":{"jar":"make"}}',
    };
    expect(shown(await checksOf(files))).toEqual(['ok Node.js 20.19.0']);
  });

  it('holds Node.js against every package.json, and leaves what it cannot read', async () => {
    const files = {
      'package.json': '{"engines":{"node":">=22"}}',
      'x/a/client-extension.yaml': widget,
      'x/a/package.json': '{"engines":{"node":"lts/*"}}',
    };
    const checks = await checksOf(files);
    expect(shown(checks)).toEqual([
      'ok Node.js 20.19.0',
      'warning Node.js 20.19.0 node-unfit',
      'ok Node.js 20.19.0',
    ]);
    expect(checks[1]?.fix).toBe('Install a Node.js that fits >=22, or correct "engines" in package.json.');
  });

  it('finds a lock file that package.json has left behind, by its content', async () => {
    const packageJson = { dependencies: { a: '^2.0.0', b: '1.0.0' } };
    const lock = { packages: { '': { dependencies: { a: '^1.0.0' } } } };
    const files = {
      'x/a/client-extension.yaml': widget,
      'x/a/package.json': JSON.stringify(packageJson),
      'x/a/package-lock.json': JSON.stringify(lock),
      'x/a/yarn.lock': '',
      'x/a/node_modules/a/package.json': '{"version":"1.0.0"}',
      'x/a/node_modules/b/package.json': '{"version":"1.0.0"}',
    };
    expect(shown(await checksOf(files, { npm: 'echo 11.0.1' })).slice(1)).toEqual([
      'ok npm 11.0.1',
      'unfit lock file - lock-files-several lock-file-without-package lock-file-outdated',
      'ok packages -',
    ]);
  });

  it('looks for the packages of a workspace where the package manager puts them', async () => {
    const files = {
      'package.json': '{"workspaces":["x/*"]}',
      'pnpm-lock.yaml': '',
      'x/a/client-extension.yaml': widget,
      'x/a/package.json': '{"devDependencies":{"vite":"^7.0.0"}}',
    };
    const checks = await checksOf(files);
    expect(shown(checks).slice(1)).toEqual([
      'missing pnpm - package-manager-missing',
      'ok lock file -',
      'missing packages - packages-not-installed',
    ]);
    expect(checks.at(-1)?.fix).toBe('Run pnpm install.');
  });

  it('names the packages of a theme, and once what package.json asks for', async () => {
    const files = {
      'x/theme/client-extension.yaml': 'theme:\n  type: themeCSS\n  mainURL: css/main.css\n',
      'x/theme/package.json': '{"liferayDesignPack":{"baseTheme":"styled"}}',
    };
    const told = (checks: readonly Check[]) =>
      checks.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(told(await checksOf(files))).toEqual(['theme-packages-missing']);
    const names = ['liferay-frontend-theme-styled', 'liferay-frontend-theme-unstyled'];
    const others = ['liferay-frontend-css-common', 'bourbon', 'sass-embedded'];
    const dependencies = Object.fromEntries([...names, ...others].map((name) => [name, '*']));
    const asking = JSON.stringify({ liferayDesignPack: { baseTheme: 'styled' }, dependencies });
    const checks = await checksOf({ ...files, 'x/theme/package.json': asking }, { npm: '' });
    expect(told(checks)).toEqual(['lock-file-none', 'packages-not-installed']);
  });

  it('judges what deploying needs only where it is asked about', async () => {
    const files = {
      'gradle.properties': 'liferay.workspace.home.dir=portal\n',
      'x/service/client-extension.yaml': widget,
      'x/service/Dockerfile': 'FROM scratch\n',
    };
    const silent = {
      docker: 'case "$1" in --version) echo "Docker version 27.1.0, build 1" ;; *) exit 1 ;; esac',
    };
    expect(shown(await checksOf(files, silent)).slice(1)).toEqual([
      'absent local Liferay -',
      'absent docker 27.1.0',
    ]);
    expect(shown(await checksOf(files, silent, { to: 'container' })).slice(2)).toEqual([
      'unfit docker 27.1.0 engine-silent',
    ]);
    expect(shown(await checksOf(files, {}, { to: 'container' })).slice(2)).toEqual([
      'missing docker or podman - deploy-engine-missing',
    ]);
    expect(shown(await checksOf(files, {}, { to: 'bundle' })).slice(1, 2)).toEqual([
      'missing local Liferay - deploy-home-missing',
    ]);
    expect(shown(await checksOf(files, {}, { to: 'cloud' })).at(-1)).toBe(
      'missing lcp - deploy-program-missing',
    );
  });

  it('asks a package manager for its version, and hands it nothing that a file says', async () => {
    const files = {
      'x/a/client-extension.yaml': widget,
      'x/a/package.json': '{"dependencies":{"a":"1"},"packageManager":"yarn@--help"}',
    };
    const [, yarn] = await checksOf(files, { yarn: 'echo "$# $1"' });
    expect(yarn).toMatchObject({ what: 'yarn', state: 'ok' });
    expect(yarn?.version).toBeUndefined();
  });
});

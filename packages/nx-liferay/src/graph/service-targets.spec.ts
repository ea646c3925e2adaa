import { expect, it } from 'vitest';
import { infer } from '../../test/infer';
import { uffaExternalDependencies } from './packager-node';

const yaml = 'action:\n  type: objectAction\n';
const service = { 'x/a/client-extension.yaml': yaml, 'x/a/Dockerfile': '' };
const packageJson = '{"name": "a", "scripts": {"start": "node main.js"}}';
const bootPom =
  '<project><build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>';

it('runs the script start of a service, with the local Liferay and the virtual instance of the workspace', () => {
  const { target } = infer({
    ...service,
    'x/a/package.json': packageJson,
    'gradle.properties': 'liferay.workspace.home.dir=/opt/liferay\nliferay.virtual.instance.id=acme.com\n',
  });
  expect(target('x/a', 'serve')).toMatchObject({
    executor: 'nx-liferay:serve',
    cache: false,
    continuous: true,
    options: { command: 'npm run start', virtualInstanceId: 'acme.com' },
  });
});

it.each([
  [{ 'x/a/pom.xml': bootPom }, { maven: ['spring-boot:run'] }],
  [{ 'x/a/build.gradle': 'apply plugin: "org.springframework.boot"' }, { gradle: ['bootRun'] }],
  [{ 'x/a/package.json': '{"scripts": {"dev": "x"}}', 'yarn.lock': '' }, { command: 'yarn run dev' }],
])('runs a service of %j', (files, options) => {
  expect(infer({ ...service, ...files }).target('x/a', 'serve').options).toMatchObject(options);
});

it('runs the jar of a Maven build with several modules, of which spring-boot:run would not see the others', () => {
  const { target } = infer({
    'x/pom.xml': '<project><modules><module>a</module><module>b</module></modules></project>',
    'x/b/pom.xml': '<project><artifactId>b</artifactId><version>1</version></project>',
    'x/a/pom.xml': bootPom.replace('<build>', '<artifactId>a</artifactId><version>1</version><build>'),
    'x/a/client-extension.yaml': `${yaml}assemble:\n  - fromTask: bootJar\n`,
    'x/a/Dockerfile': '',
  });
  expect(target('x/a', 'serve')).toMatchObject({
    dependsOn: ['bootJar'],
    options: { jar: 'target/a-1.jar' },
  });
});

it.each(['start', 'dev', 'serve'])('serves a front end by its script %s, as it does a service', (script) => {
  const { target, projects } = infer({
    'x/a/client-extension.yaml': 'style:\n  type: globalCSS\n',
    'x/a/package.json': JSON.stringify({ scripts: { [script]: 'vite' } }),
    'x/b/client-extension.yaml': 'other:\n  type: customElement\n',
    'x/b/package.json': '{"scripts": {"build": "vite build"}}',
  });
  expect(target('x/a', 'serve')).toMatchObject({
    executor: 'nx:run-commands',
    cache: false,
    continuous: true,
    options: { command: `npm run ${script}`, cwd: '{projectRoot}' },
  });
  expect(projects.get('x/b')?.targets).not.toHaveProperty('serve');
});

it.each([
  ['vite', {}, { arguments: ['--', '--port={port}', '--strictPort', '--config={viteConfig}'] }],
  [
    'vite dev',
    { 'pnpm-lock.yaml': '' },
    { arguments: ['--port={port}', '--strictPort', '--config={viteConfig}'] },
  ],
  ['vite --open -c own.ts', {}, { arguments: ['--', '--port={port}', '--strictPort'] }],
  ['esbuild src/main.js --bundle --servedir=build', {}, { arguments: ['--', '--serve={port}'] }],
  ['webpack serve', {}, { arguments: ['--', '--port={port}'] }],
  ['ng serve', {}, { arguments: ['--', '--port={port}'], entry: ['@vite/client', 'main.js'] }],
  ['vite-node server.ts', {}, {}],
  ['node server.mjs', {}, {}],
])('has the portal load elements from the server that "%s" starts, beside %j', (start, files, options) => {
  const { target } = infer({
    'x/a/client-extension.yaml': 'element:\n  type: customElement\n',
    'x/a/client-extension.dev.yaml': '',
    'x/a/package.json': JSON.stringify({ scripts: { start } }),
    ...files,
  });
  const manager = 'pnpm-lock.yaml' in files ? 'pnpm' : 'npm';
  const { executor, continuous, cache, dependsOn, ...serve } = target('x/a', 'serve');
  expect({ executor, continuous, cache, dependsOn }).toEqual({
    executor: 'nx-liferay:serve',
    continuous: true,
    cache: false,
    dependsOn: ['package'],
  });
  expect(serve.options).toEqual({ command: `${manager} run start`, portal: true, ...options });
  expect(serve.configurations).toEqual({ dev: { profile: 'dev' } });
});

it('leaves the server of a front end to the plugin of its build tool', () => {
  const files = {
    'x/a/client-extension.yaml': 'element:\n  type: customElement\n',
    'x/a/package.json': '{"scripts": {"start": "vite"}}',
    'x/a/vite.config.ts': '',
  };
  expect(infer(files).projects.get('x/a')?.targets).toHaveProperty('serve');
  const { projects } = infer(files, {}, { plugins: ['@nx/vite/plugin'] });
  expect(projects.get('x/a')?.targets).not.toHaveProperty('serve');
});

it.each([
  ['nothing says how', {}],
  ['Maven has no Spring Boot', { 'x/a/pom.xml': '<project/>' }],
  [
    'the user says how',
    { 'x/a/package.json': packageJson, 'x/a/project.json': '{"targets": {"serve": {"command": "x"}}}' },
  ],
  [
    'Nx makes it of a script',
    {
      'package.json': '{"workspaces": ["x/*"]}',
      'x/a/package.json': '{"name": "a", "scripts": {"serve": "x"}}',
    },
  ],
])('infers no serve where %s', (_why, files) => {
  expect(infer({ ...service, ...files }).projects.get('x/a')?.targets).not.toHaveProperty('serve');
});

it('builds an image after package, for a project with a Dockerfile of its own', () => {
  const { target, projects } = infer({ ...service, 'x/b/client-extension.yaml': yaml });
  expect(target('x/a', 'build-image')).toMatchObject({
    executor: 'nx-liferay:build-image',
    cache: false,
    dependsOn: ['package'],
  });
  expect(Object.keys(projects.get('x/b')?.targets ?? {})).toEqual([
    'validate',
    'assemble',
    'package',
    'verify',
    'deploy',
  ]);
});

it('is named and switched off as the options say', () => {
  const { projects } = infer(
    { ...service, 'x/a/package.json': packageJson },
    { 'build-image': 'containerize', serve: false, package: 'pack' },
  );
  expect(projects.get('x/a')?.targets?.['containerize']?.dependsOn).toEqual(['pack']);
  expect(projects.get('x/a')?.targets).not.toHaveProperty('serve');
});

it('prunes package.json where it asks for that, and packages the outcome in its place', () => {
  const files = { ...service, 'package-lock.json': '{}' };
  const asking = '{"name": "a", "liferay": {"prune": true}}';
  expect(
    infer({ ...files, 'x/a/package.json': '{"name": "a"}' }).projects.get('x/a')?.targets,
  ).not.toHaveProperty('prune');
  const { target } = infer({ ...files, 'x/a/package.json': asking });
  expect(target('x/a', 'prune')).toMatchObject({
    executor: 'nx-liferay:prune',
    cache: true,
    outputs: ['{projectRoot}/build/pruned'],
  });
  for (const name of ['assemble', 'package']) {
    expect(target('x/a', name).dependsOn).toContain('prune');
    expect(target('x/a', name).inputs).toContain('{workspaceRoot}/package-lock.json');
    expect(target('x/a', name)).toMatchObject({
      options: {
        replacements: {
          'package.json': 'x/a/build/pruned/package.json',
          'package-lock.json': 'x/a/build/pruned/package-lock.json',
        },
      },
    });
  }
});

it('prunes again with another version of uffa', () => {
  const asking = { 'x/a/package.json': '{"name": "a", "liferay": {"prune": true}}' };
  const { target } = infer({ ...service, ...asking });
  expect(target('x/a', 'prune').inputs).toContainEqual(uffaExternalDependencies);
});

it('prunes every service where the plugin option says so, and none where it is switched off', () => {
  const files = { ...service, 'x/a/package.json': '{"name": "a", "liferay": {"prune": true}}' };
  const targets = (prune: string | false) => infer(files, { prune }).projects.get('x/a')?.targets ?? {};
  expect(targets('slim')['package']?.dependsOn).toContain('slim');
  expect(targets(false)).not.toHaveProperty('prune');
  expect(targets(false)['package']?.options).not.toHaveProperty('replacements');
  const silent = { ...service, 'x/a/package.json': '{"name": "a"}' };
  expect(infer(silent, { prune: 'prune' }).projects.get('x/a')?.targets).toHaveProperty('prune');
});

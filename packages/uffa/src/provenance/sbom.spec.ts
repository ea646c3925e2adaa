import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { gradlePackages } from './gradle-packages';
import { npmPurl } from './locked-package';

const lock = {
  lockfileVersion: 3,
  packages: {
    '': { workspaces: ['app'], devDependencies: { other: '1' } },
    app: {
      dependencies: { '@scope/lib': '^1.0.0', local: '*' },
      devDependencies: { bundler: '^2.0.0' },
      peerDependencies: { react: '18' },
    },
    local: { dependencies: { deep: '1' } },
    'node_modules/local': { resolved: 'local', link: true },
    'node_modules/@scope/lib': {
      version: '1.2.3',
      integrity: `sha512-${Buffer.from('abc').toString('base64')}`,
      license: 'MIT',
      dependencies: { deep: '1' },
    },
    'node_modules/@scope/lib/node_modules/deep': { version: '1.0.0' },
    'node_modules/bundler': { version: '2.0.0+build', dev: true, dependencies: { deep: '2' } },
    'node_modules/deep': { version: '2.0.0', dependencies: { bundler: '2' } },
    'node_modules/react': { version: '18.2.0' },
    'node_modules/other': { version: '1.0.0' },
  },
};

const workspace: WorkspaceFiles = {
  'package-lock.json': JSON.stringify(lock),
  'nx.json': '{}',
  'app/package.json': '{}',
  'app/client-extension.yaml': `
assemble: [{from: src, into: static}]
app: {type: customElement, htmlElementName: my-app, urls: [index.js]}
`,
  'app/src/index.js': 'export {};\n',
};

interface Document {
  readonly metadata: { readonly component: unknown };
  readonly components: readonly { readonly purl: string; readonly scope: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

function documentIn(root: string, path = 'app/dist/app.cdx.json'): Document {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Document;
}

describe('uffa package --sbom', () => {
  it('lists what the project needs as npm has locked it, and what only helps to build', () =>
    withWorkspace(workspace, async (root) => {
      const { code, stderr } = await runUffa(root, 'uffa package --sbom');
      expect([code, stderr]).toEqual([0, '1 packaged in 0.1 s\n']);
      const { components, dependencies, metadata } = documentIn(root);
      expect(components.map(({ purl, scope }) => `${scope} ${purl}`)).toEqual([
        'required pkg:npm/%40scope/lib@1.2.3',
        'required pkg:npm/bundler@2.0.0%2Bbuild',
        'required pkg:npm/deep@1.0.0',
        'required pkg:npm/deep@2.0.0',
        'required pkg:npm/react@18.2.0',
      ]);
      expect(components[0]).toEqual({
        type: 'library',
        'bom-ref': 'pkg:npm/%40scope/lib@1.2.3',
        group: '@scope',
        name: 'lib',
        version: '1.2.3',
        scope: 'required',
        hashes: [{ alg: 'SHA-512', content: '616263' }],
        licenses: [{ license: { name: 'MIT' } }],
        purl: 'pkg:npm/%40scope/lib@1.2.3',
      });
      expect(dependencies.slice(0, 2)).toEqual([
        {
          ref: 'app.zip',
          dependsOn: ['pkg:npm/%40scope/lib@1.2.3', 'pkg:npm/bundler@2.0.0%2Bbuild', 'pkg:npm/react@18.2.0'],
        },
        { ref: 'pkg:npm/%40scope/lib@1.2.3', dependsOn: ['pkg:npm/deep@1.0.0'] },
      ]);
      const sha256 = createHash('sha256')
        .update(readFileSync(join(root, 'app/dist/app.zip')))
        .digest('hex');
      expect(metadata.component).toMatchObject({ name: 'app.zip', hashes: [{ content: sha256 }] });
    }));

  it('leaves the archive as it is, and gives the same document again, without time and chance', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package');
      const archive = readFileSync(join(root, 'app/dist/app.zip'));
      await runUffa(root, 'uffa package --sbom');
      const text = readFileSync(join(root, 'app/dist/app.cdx.json'), 'utf8');
      await runUffa(root, 'uffa package --sbom');
      expect(readFileSync(join(root, 'app/dist/app.cdx.json'), 'utf8')).toBe(text);
      expect(readFileSync(join(root, 'app/dist/app.zip'))).toEqual(archive);
      expect(text).not.toMatch(/timestamp|serialNumber/);
    }));

  it('writes one for each virtual instance of an environment', () =>
    withWorkspace(
      {
        ...workspace,
        'uffa.config.json': JSON.stringify({ environments: { p: { virtualInstances: ['a.x', 'b.x'] } } }),
      },
      async (root) => {
        await runUffa(root, 'uffa package --sbom --environment p');
        const [one, other] = ['a.x', 'b.x'].map((name) =>
          documentIn(root, `app/dist/p/app_${name}.cdx.json`),
        );
        expect(one?.components).toEqual(other?.components);
        expect(one?.metadata).not.toEqual(other?.metadata);
      },
    ));

  it('says that the lock file around a package is of others', () =>
    withWorkspace(
      {
        'nx.json': '{}',
        'package-lock.json': '{"lockfileVersion": 3, "packages": {"": {}}}',
        'app/package.json': '{"dependencies": {"left-pad": "1.3.0"}}',
        'app/client-extension.yaml': workspace['app/client-extension.yaml'] ?? '',
        'app/src/index.js': '',
      },
      async (root) => {
        expect((await runUffa(root, 'uffa package --sbom')).stderr).toContain(
          'app/package.json:1:1  sbom-without-lock',
        );
        writeFileSync(join(root, 'app/package.json'), '{"type": "module"}');
        expect((await runUffa(root, 'uffa package --sbom')).stderr).not.toContain('sbom-');
      },
    ));

  it('says which packages it does not know, at the file that asks for them', () =>
    withWorkspace(
      {
        'nx.json': '{}',
        'app/package.json': '{}',
        'app/yarn.lock': '',
        'app/pom.xml': '<project/>',
        'app/build.gradle': '',
        'app/client-extension.yaml': workspace['app/client-extension.yaml'] ?? '',
        'app/src/index.js': '',
      },
      async (root) => {
        const { code, stderr } = await runUffa(root, 'uffa package --sbom');
        expect(code).toBe(0);
        for (const text of [
          'app/yarn.lock:1:1  sbom-lock-unread',
          'app/pom.xml:1:1  sbom-without-lock',
          'app/build.gradle:1:1  sbom-without-lock',
        ]) {
          expect(stderr).toContain(text);
        }
        expect(documentIn(root).components).toEqual([]);
      },
    ));
});

describe('gradlePackages', () => {
  it('reads each line with an artifact, and whether it is delivered', () => {
    const text = [
      '# This is a Gradle generated file for dependency locking.',
      'com.example:lib:1.0=compileClasspath,runtimeClasspath',
      'org.junit:junit:5.1=testRuntimeClasspath',
      'empty=annotationProcessor',
    ].join('\r\n');
    expect(gradlePackages(text).map(({ purl, scope }) => `${scope} ${purl}`)).toEqual([
      'required pkg:maven/com.example/lib@1.0',
      'excluded pkg:maven/org.junit/junit@5.1',
    ]);
  });
});

it('writes package URLs as their specification has them', () => {
  expect(npmPurl('@a/b', '1.0.0')).toBe('pkg:npm/%40a/b@1.0.0');
});

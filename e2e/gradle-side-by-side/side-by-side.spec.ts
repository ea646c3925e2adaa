import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { writeDirectory } from '../conformance/listing/directories';
import { readPart } from '../conformance/suite';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { filesBelow, fingerprints, gradleFiles } from './gradle-workspace';

const conformance = join(__dirname, '../conformance');
const unpacked = mkdtempSync(join(tmpdir(), 'side-by-side-'));
writeDirectory(join(unpacked, 'case'), readPart(conformance, 'cases', 'assemble-include'));
writeDirectory(join(unpacked, 'golden'), readPart(conformance, 'goldens', 'assemble-include'));
const sources = join(unpacked, 'case/client-extensions');
/** What Liferay's own plugin left in the build directories of these projects. */
const gradleOutputs = join(unpacked, 'golden');
const projects = readdirSync(sources).sort();

describe('a Gradle workspace', () => {
  const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = NxWorkspace.install({ nx: '^24.0.0', packages: packPackages(tarballs), files: gradleFiles });
    cpSync(sources, join(workspace.root, 'client-extensions'), { recursive: true });
  });

  afterAll(() => {
    workspace.dispose();
    rmSync(tarballs, { recursive: true, force: true });
    rmSync(unpacked, { recursive: true, force: true });
  });

  it('gets nothing but the outputs that docs/migration.md lists', () => {
    const before = fingerprints(workspace.root);
    const { status, output } = workspace.nx(['run-many', '-t', 'validate', 'assemble', 'package', 'deploy']);
    expect(output).toContain(`Successfully ran targets validate, assemble, package, deploy for 8 projects`);
    expect(status).toBe(0);
    const after = fingerprints(workspace.root);
    expect([...before].filter(([path, print]) => after.get(path) !== print)).toEqual([]);
    const added = [...after.keys()].filter((path) => !before.has(path));
    expect(added).toEqual(
      expect.arrayContaining(projects.map((name) => `bundles/osgi/client-extensions/${name}.zip`)),
    );
    expect(added.filter((path) => !documentedOutputs().some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it.each(projects)('finds in the build directory of %s the files that Gradle puts there', (project) => {
    const tree = join(gradleOutputs, `client-extensions__${project}`, 'tree');
    expect(filesBelow(workspace.root, buildDirectory(project))).toEqual(filesBelow(tree, '.'));
  });

  it('packages the same after Gradle has left its outputs', () => {
    const before = archives(workspace);
    for (const project of projects) leaveGradleOutputs(workspace, project);
    const { status } = workspace.nx(['run-many', '-t', 'assemble', 'package', '--skip-nx-cache']);
    expect(status).toBe(0);
    expect(archives(workspace)).toEqual(before);
    for (const project of projects) {
      expect(filesBelow(workspace.root, buildDirectory(project))).not.toContain('static/left-by-gradle.js');
    }
  });

  it('takes from the cache what Gradle has overwritten', () => {
    const before = archives(workspace);
    for (const project of projects) leaveGradleOutputs(workspace, project);
    const { output } = workspace.nx(['run-many', '-t', 'package']);
    expect(output).toContain(
      'read the output from the cache instead of running the command for 8 out of 8 tasks',
    );
    expect(archives(workspace)).toEqual(before);
  });

  it('keeps what Gradle makes besides', () => {
    for (const project of projects) {
      const path = join(workspace.root, 'client-extensions', project, 'build/libs/gradle.jar');
      expect(readFileSync(path, 'utf8')).toBe('made by Gradle');
    }
  });
});

function buildDirectory(project: string): string {
  return `client-extensions/${project}/build/liferay-client-extension-build`;
}

/** As after a run of Gradle on older sources. */
function leaveGradleOutputs(workspace: NxWorkspace, project: string): void {
  const tree = join(gradleOutputs, `client-extensions__${project}`, 'tree');
  cpSync(tree, join(workspace.root, buildDirectory(project)), { recursive: true });
  workspace.write({
    [`${buildDirectory(project)}/static/left-by-gradle.js`]: 'left by Gradle',
    [`client-extensions/${project}/build/libs/gradle.jar`]: 'made by Gradle',
    [`client-extensions/${project}/dist/${project}.zip`]: 'made by Gradle',
  });
}

function archives({ root }: NxWorkspace): ReadonlyMap<string, string> {
  return new Map(
    [...fingerprints(root)].filter(([path]) => /^client-extensions\/.*\/dist\/.*\.zip$/.test(path)),
  );
}

/** The table "Outputs" of the page, as patterns of paths in this workspace. */
function documentedOutputs(): readonly RegExp[] {
  const page = readFileSync(join(__dirname, '../../docs/migration.md'), 'utf8');
  const table = page.slice(page.indexOf('## Outputs'));
  const outputs = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, output = '']) => output);
  return outputs.map((output) => {
    const path = output
      .replaceAll('.', '\\.')
      .replace('<project>', 'client-extensions/(?<name>[^/]+)')
      .replace('<home>', 'bundles')
      .replace('<directory>', output.startsWith('<project>') ? '\\k<name>' : '[^/]+');
    return new RegExp(`^${path}${path.endsWith('/') ? '' : '$'}`);
  });
}

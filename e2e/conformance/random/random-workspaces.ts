import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import fc from 'fast-check';

import { randomProject } from './random-project';
import type { SourceFiles } from './source-files';

/** A workspace, and the Gradle properties that it is packaged with. */
export interface RandomWorkspace {
  readonly name: string;
  /** `key=value` */
  readonly properties: readonly string[];
  readonly projects: ReadonlyMap<string, SourceFiles>;
}

const projectNames = [
  'alpha',
  'My.Ext_2',
  'b-1',
  '007',
  'with-a-long-name',
  'x',
  'Größe',
  'a--b..c',
  'delta',
  'upper-CASE',
];

const propertyLines: readonly (readonly string[])[] = [
  [],
  [],
  ['profileName=dev'],
  ['liferay.virtual.instance.id=shop.example'],
];

/** The same seed makes the same workspaces. Each has ten projects. */
export function randomWorkspaces(seed: number, count: number): readonly RandomWorkspace[] {
  const projects = fc.tuple(
    ...projectNames.map((name) => randomProject(name).map((files) => [name, files] as const)),
  );
  const workspace = fc.tuple(fc.constantFrom(...propertyLines), projects);
  return fc.sample(workspace, { seed, numRuns: count }).map(([properties, found], index) => ({
    name: `random-${String(seed)}-${String(index)}`,
    properties,
    projects: new Map(found),
  }));
}

/** Writes a workspace into a directory of its name, and returns its path. */
export function writeWorkspace(parent: string, { name, projects }: RandomWorkspace): string {
  for (const [project, files] of projects) {
    for (const [path, text] of files) {
      const file = join(parent, name, 'client-extensions', project, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return join(parent, name);
}

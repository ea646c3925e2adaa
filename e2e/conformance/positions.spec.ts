import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  discoverProjects,
  compareProjects,
  packageProject,
  readManifest,
  readWorkspaceSettings,
  validateProject,
  type Diagnostic,
} from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propertiesOfCase, setGradleProperties } from './gradle-properties';
import { caseNames, isHeld, workingCopy } from './suite';

let copy: string;

beforeAll(() => {
  copy = workingCopy(__dirname);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** All that the commands say about a workspace and its projects. */
async function diagnosticsOf(workspaceRoot: string): Promise<readonly Diagnostic[]> {
  setGradleProperties(workspaceRoot, propertiesOfCase(workspaceRoot));
  const { settings, diagnostics } = readWorkspaceSettings(workspaceRoot);
  const discovered = discoverProjects({ workspaceRoot, ...settings });
  const otherProjects = compareProjects(discovered.projects.map((project) => readManifest(project)));
  const found = [...diagnostics, ...discovered.diagnostics];
  for (const project of discovered.projects) {
    const own = otherProjects.get(project.path);
    const options = own === undefined ? {} : { otherProjects: own };
    found.push(...validateProject(project, options).diagnostics);
    found.push(...(await packageProject(project, options)).diagnostics);
  }
  return found;
}

/** Why an editor could not go to the place; undefined where it can. */
function problemOf({ code, position }: Diagnostic, workspaceRoot: string): string | undefined {
  if (position === undefined) return undefined;
  const { file, line, column, endLine = line, endColumn = column } = position;
  const place = `${code} ${file}:${line}:${column}-${endLine}:${endColumn}`;
  const path = join(workspaceRoot, file);
  // Of a broken link, the link itself is the place.
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return `${place}: there is no such file`;
  if (!stats.isFile()) return line === 1 && column === 1 ? undefined : `${place}: it has no lines`;
  if (line === 1 && column === 1 && endColumn === 1) return undefined;
  const lines = readFileSync(path, 'utf8').split(/\r\n|[\n\r\u0085]/);
  const fits = (at: number, of: number) => of >= 1 && of <= (lines[at - 1]?.length ?? -1) + 1;
  return fits(line, column) && fits(endLine, endColumn) ? undefined : `${place}: outside of the text`;
}

describe('every diagnostic is at a place that an editor can go to', () => {
  it.for(caseNames(__dirname))('%s', async (name, { skip }) => {
    skip(!isHeld(copy, name), 'this disk cannot hold the case');
    const workspace = join(copy, 'cases', name);
    const problems = (await diagnosticsOf(workspace)).map((each) => problemOf(each, workspace));
    expect([...new Set(problems)].filter((problem) => problem !== undefined)).toEqual([]);
  });
});

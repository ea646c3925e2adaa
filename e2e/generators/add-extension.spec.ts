import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  discoverProjects,
  packageProject,
  readManifest,
  readWorkspaceSettings,
  typeRegistry,
  type Project,
  type Uffa,
} from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import addExtension from '../../packages/nx-liferay/src/generators/add-extension/generator';
import { diskTree, flush } from '../../packages/nx-liferay/test/disk-tree';
import { addedLines } from '../../packages/nx-liferay/test/only-added-lines';
import { caseNames, workingCopy } from '../conformance/suite';

const conformance = join(__dirname, '../conformance');
const cases = caseNames(conformance);
/** Enough for more than 200 in all; some cases have dozens. */
const MOST_OF_A_CASE = 4;
const types = typeRegistry();
const counts = { extended: 0, unpackable: 0 };
const refused: string[] = [];
let copy: string;

beforeAll(() => {
  copy = workingCopy(conformance);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
  process.stdout.write(
    `\nadd-extension: ${counts.extended} yaml files extended and packaged, ` +
      `${counts.unpackable} that could not be packaged before, ${refused.length} not written as lines\n`,
  );
});

describe('add-extension over the cases of the conformance suite', () => {
  it.each(cases)('%s: adds lines, and the result packages', async (name) => {
    const workspaceRoot = join(copy, 'cases', name);
    const { settings } = readWorkspaceSettings(workspaceRoot);
    const { projects } = discoverProjects({ workspaceRoot, ...settings });
    for (const project of projects.slice(0, MOST_OF_A_CASE)) {
      const { success, uffa } = await packageProject(project);
      if (project.kind === 'language' || !success || uffa === undefined) counts.unpackable++;
      else await extend(project, uffa);
    }
  });

  it('extended more than 200', () => {
    expect(counts.extended).toBeGreaterThan(200);
  });

  it('refused only what is not a mapping, or is in braces or brackets', () => {
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((text) => !isNoBlock(text))).toEqual([]);
  });
});

function isNoBlock(text: string): boolean {
  return /^[{~-]/.test(text) || !text.includes(':') || /^assemble: \[/m.test(text);
}

async function extend(project: Project, uffa: Uffa): Promise<void> {
  const file = join(project.root, 'client-extension.yaml');
  const before = readFileSync(file, 'utf8');
  const type = typeFor(project, uffa);
  const tree = diskTree(project.workspaceRoot);
  try {
    await addExtension(tree, { project: project.path, type });
  } catch (error) {
    expect(String(error)).toContain('yaml-not-extendable');
    refused.push(before);
    return;
  }
  flush(tree);
  const added = addedLines(before, readFileSync(file, 'utf8'));
  expect(added, `${project.path}: only lines are added`).toBeDefined();
  expect(added?.join('')).toContain(`type: ${type}`);
  const packaged = await packageProject(project);
  expect(packaged.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  counts.extended++;
}

/** A type that fits the project: a script where files are served already, so that only lines are added. */
function typeFor(project: Project, { entries }: Uffa): string {
  const classifications = readManifest(project).extensions.map(({ type }) => types.get(type)?.classification);
  if (classifications.includes('microservice')) return 'objectAction';
  const isServing = entries.some(({ path }) => path.startsWith('static/'));
  return classifications.includes('frontend') && isServing ? 'globalJS' : 'iframe';
}

import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageExamples, PROJECT } from '../../test/diagnostic-pages';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { readCatalogue } from '../catalogue/read-catalogue';
import { compareProjects, noOtherProjects, placeableElements } from '../checks';
import { CATALOGUE_FILE } from '../discover/file-names';
import { readManifest } from '../manifest/read-manifest';
import { planProject } from '../packaging/plan-project';
import { workspaceDefinitions } from '../packaging/workspace-definitions';
import type { Diagnostic } from './diagnostic';
import { kinds } from './kinds';

const MANIFEST = 'client-extension.yaml';
const examples = pageExamples();

/** Without a profile and with each that the project has. */
function diagnosticsOf(files: WorkspaceFiles): Promise<readonly Diagnostic[]> {
  return withWorkspace(files, async (root) => {
    const paths = Object.keys(files).filter((path) => path.endsWith(`/${MANIFEST}`));
    const manifests = paths.map((path) => readManifest(projectIn(root, dirname(path))));
    const otherProjects = compareProjects(manifests).get(PROJECT) ?? noOtherProjects;
    const { catalogue } = readCatalogue(root, CATALOGUE_FILE, 'by default');
    const known = {
      ...(catalogue === undefined ? {} : { catalogue }),
      otherProjects,
      elements: placeableElements(manifests),
      definitions: workspaceDefinitions(manifests),
    };
    const project = projectIn(root, PROJECT);
    const { profiles } = readManifest(project);
    const planned = [
      planProject(project, known),
      ...profiles.map((profile) => planProject(project, { ...known, profile })),
    ];
    return (await Promise.all(planned)).flatMap(({ diagnostics }) => diagnostics);
  });
}

interface Words {
  readonly message: (args: object) => string;
  readonly fix: (args: object) => string;
}

describe('the examples in docs/diagnostics', () => {
  it.each(examples)('%s has the diagnostic', async (code, files) => {
    expect((await diagnosticsOf(files)).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it.each(examples)('%s says it in a sentence, at a place in the project', async (code, files) => {
    const diagnostics = (await diagnosticsOf(files)).filter((diagnostic) => diagnostic.code === code);
    for (const { args, position } of diagnostics) {
      const { message, fix } = kinds[code as keyof typeof kinds] as Words;
      expect(message(args)).toMatch(/^\S[^\n]*[^.]\.$/);
      expect(`${message(args)} ${fix(args)}`).not.toMatch(/undefined|\[object|NaN/);
      expect(position?.file).toMatch(new RegExp(`^${PROJECT}/`));
    }
  });

  it.each(examples)('%s has only diagnostics at places that its files have', async (_code, files) => {
    for (const { code, position } of await diagnosticsOf(files)) {
      if (position === undefined) continue;
      if (Object.keys(files).some((file) => file.startsWith(`${position.file}/`))) continue;
      const text = files[position.file];
      expect(text, `${code} ${position.file}`).toBeTypeOf('string');
      const line = String(text).split('\n')[position.line - 1];
      expect(line?.length ?? -1, `${code} ${position.line}`).toBeGreaterThanOrEqual(position.column - 1);
    }
  });
});

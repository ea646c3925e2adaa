import { MANIFEST_FILE, profileFile } from 'uffa/inference';
import { posix } from 'node:path';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import { diagnostic, hasErrors, textStyle, type Diagnostic } from 'uffa';
import { readNodePackage } from '../../workspace/node-package';
import { findProject } from '../find-project';
import { newErrors, treeDiagnostics } from '../read-back/tree-diagnostics';
import { missingOption } from '../missing-option';
import { nextSteps } from '../next-steps';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import { workspaceFacts, type ExistingProject } from '../workspace-facts';
import type { ProfileSchema } from './profile-schema';
import { profileText } from './profile-text';

/** Writes the yaml of a profile: `nx g nx-liferay:profile <project> <name>`. */
function profile(tree: Tree, schema: ProfileSchema): GeneratorCallback {
  const facts = workspaceFacts(tree);
  const existing = findProject(tree, facts, schema.project);
  const missing = missingOption('name', schema.name);
  if ('code' in existing) return refuse([existing, ...missing]);
  if (missing.length > 0) return refuse(missing);
  const { project, manifest } = existing;
  const diagnostics = profileProblems(tree, existing, schema);
  if (diagnostics.length > 0) return refuse(diagnostics);
  const before = treeDiagnostics(tree, project, facts);
  const base = tree.read(fileOf(existing), 'utf8') ?? '';
  const content =
    schema.from === undefined
      ? profileText(
          {
            name: schema.name,
            extensions: manifest.extensions,
            types: facts.types,
            devServer: devServer(project.root),
          },
          textStyle(base),
        )
      : (tree.read(fileOf(existing, schema.from)) ?? '');
  tree.write(fileOf(existing, schema.name), content);
  const errors = newErrors(before, treeDiagnostics(tree, project, facts));
  if (errors.length > 0) refuse(errors);
  return nextSteps([
    `edit ${fileOf(existing, schema.name)}`,
    `npx nx package ${schema.project} -c ${schema.name}`,
    `npx nx deploy ${schema.project} -c ${schema.name}`,
  ]);
}

export default guarded(profile);

function profileProblems(
  tree: Tree,
  existing: ExistingProject,
  { name, from }: ProfileSchema,
): readonly Diagnostic[] {
  const { project, manifest } = existing;
  if (project.kind === 'language') return [diagnostic('project-without-yaml', { project: project.path })];
  if (hasErrors(manifest.diagnostics)) return manifest.diagnostics;
  const file = fileOf(existing, name);
  const isNamed = /^[a-z]+$/.test(name) && name !== 'default';
  const isKnown = from === undefined || manifest.profiles.includes(from);
  return [
    ...(isNamed ? [] : [diagnostic('profile-name-invalid', { name })]),
    ...(isNamed && tree.exists(file) ? [diagnostic('profile-exists', { name, file })] : []),
    ...(isKnown ? [] : [diagnostic('profile-source-unknown', { from, profiles: manifest.profiles })]),
  ];
}

function fileOf({ project }: ExistingProject, profile?: string): string {
  const name = profile === undefined ? MANIFEST_FILE : profileFile(profile);
  return posix.join(project.path, name);
}

/** Vite's default address if a script runs Vite, else webpack's. */
function devServer(directory: string): string {
  const scripts = Object.values(readNodePackage(directory)?.scripts ?? {});
  const hasVite = scripts.some((script) => typeof script === 'string' && /\bvite\b/.test(script));
  return `http://localhost:${hasVite ? 5173 : 3000}`;
}

import { diagnostic, hasErrors, nearestName, type Diagnostic, type ExtensionType } from 'uffa';
import { applicationId, projectNames } from '../client-extension/project-names';
import type { ProjectNames } from '../client-extension/recipes/recipe';
import type { ExistingProject, WorkspaceFacts } from '../workspace-facts';
import type { AddExtensionSchema } from './add-extension-schema';
import { freeId, takenIds, usualId } from './free-id';
import { oauthApplication, serviceAddress } from './oauth-application';

/** A client extension that is to be added: everything but the text has been decided. */
export interface Addition {
  readonly existing: ExistingProject;
  readonly type: ExtensionType;
  readonly names: ProjectNames;
  /** Host and port of the project's service. */
  readonly address: string;
  /** The type of the OAuth application to add beside it, whose id is `names.application`. */
  readonly newApplication?: ExtensionType;
}

const ID = /^[A-Za-z][A-Za-z0-9-]*$/;

/** What was asked for, or everything that is wrong with it. */
export function readAddition(
  schema: AddExtensionSchema,
  existing: ExistingProject,
  facts: WorkspaceFacts,
): Addition | readonly Diagnostic[] {
  const { project, manifest } = existing;
  if (hasErrors(manifest.diagnostics)) return manifest.diagnostics;
  if (project.kind === 'language') return [diagnostic('project-without-yaml', { project: project.path })];
  const type = facts.types.get(schema.type);
  if (type === undefined) return [unknownType(schema.type, facts)];
  const taken = takenIds(facts);
  const id = schema.id ?? freeId(usualId(project.name, type.type), taken);
  const application = oauthApplication(type, existing, schema.application, facts);
  const diagnostics = [
    ...idProblems(id, taken),
    ...(application.diagnostic === undefined ? [] : [application.diagnostic]),
  ];
  if (diagnostics.length > 0) return diagnostics;
  const newApplication = facts.types.get(application.newType ?? '');
  const given = schema.name === undefined ? { id } : { id, name: schema.name };
  const newId = freeId(applicationId(id, application.newType ?? ''), taken);
  return {
    existing,
    type,
    names: { ...projectNames(project.path, type, 0, given), application: application.reference ?? newId },
    address: serviceAddress(existing, type, facts),
    ...(newApplication === undefined ? {} : { newApplication }),
  };
}

function unknownType(type: string, { types }: WorkspaceFacts): Diagnostic {
  const known = [...types.keys()];
  return diagnostic('type-not-generated', { type, nearest: nearestName(type, known) ?? null, known });
}

function idProblems(id: string, taken: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const project = taken.get(id);
  const rule = 'letters, digits and hyphens, a letter first: other projects refer to it';
  return [
    ...(ID.test(id) ? [] : [diagnostic('generated-name-invalid', { what: 'id', value: id, rule })]),
    ...(project === undefined ? [] : [diagnostic('generated-id-taken', { id, project })]),
  ];
}

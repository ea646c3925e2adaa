import {
  formatDiagnostics,
  projectAt,
  readExtensionTypes,
  unknownCodes,
  verifyProject,
  type VerifiedProject,
} from 'uffa';
import { checked } from '../checked';
import { colorOfOutput } from '../color-of-output';
import { failedWith } from '../failed-with';
import type { TaskOutcome } from '../task';
import { targetEnvironment } from '../workspace-environments';
import { workspaceRules } from '../workspace-rules';
import schema from './schema.json';
import type { VerifySchema } from './verify-schema';

/** Verifies a project's archive: diagnostics, or one line about what the portal finds in it, out. */
export const verifyTask = checked<VerifySchema>(schema, async (options, context) => {
  const { failOn, virtualInstanceId = '', types, strict } = options;
  const { rules, diagnostics } = workspaceRules(context.workspaceRoot, options.rules);
  const unknown = [...diagnostics, ...unknownCodes(failOn ?? [], 'failOn')];
  if (unknown.length > 0) return failedWith(unknown, context);
  const project = projectAt(context.workspaceRoot, context.project.root);
  const environment = targetEnvironment(options, project);
  if (environment !== undefined && !('instances' in environment)) return failedWith(environment, context);
  const given = {
    rules,
    ...(environment === undefined ? {} : { target: environment.packaging.target }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(types === undefined ? {} : { types: readExtensionTypes(types).types }),
    strictness: strict === true ? 'strict' : 'lenient',
    signal: context.signal,
  } as const;
  const instances = virtualInstanceId === '' ? (environment?.instances ?? []) : [virtualInstanceId];
  if (instances.length === 0) return outcomeText(await verifyProject(project, given));
  const outcomes: TaskOutcome[] = [];
  for (const each of instances) {
    outcomes.push(outcomeText(await verifyProject(project, { ...given, virtualInstanceId: each })));
  }
  return {
    success: outcomes.every(({ success }) => success),
    text: outcomes.map(({ text }) => text).join(''),
  };
});

function outcomeText({ success, archive, extensions, diagnostics, texts }: VerifiedProject): TaskOutcome {
  const shown = formatDiagnostics(diagnostics, {
    color: colorOfOutput(),
    sources: (file) => texts.get(file),
  });
  const line = `${archive} (${extensions} client ${extensions === 1 ? 'extension' : 'extensions'})`;
  const lines = [shown, ...(success ? [line] : [])].filter((each) => each !== '');
  return { success, text: lines.map((each) => `${each.trimEnd()}\n`).join('') };
}

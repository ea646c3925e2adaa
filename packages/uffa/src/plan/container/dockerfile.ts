import type { Entry } from '../../entry';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { Grouping } from '../grouping';
import { emptyFragment, type PlanFragment } from '../plan-fragment';
import type { ReadProjectFile } from '../project-file';
import { containerFileMissing } from './container-file-missing';
import { containerTemplates } from './templates';
import { replaceTokens } from './tokens';

const NAME = 'Dockerfile';

/** The project's own Dockerfile, even an empty one, or the template of its grouping (behaviour.md 9.2). */
export function planDockerfile(
  manifest: ProjectManifest,
  grouping: Grouping,
  tokens: ReadonlyMap<string, string>,
  readFile: ReadProjectFile,
): PlanFragment {
  const own = readFile(NAME);
  if (own.diagnostics.length > 0) return { ...emptyFragment, diagnostics: own.diagnostics };
  if (own.text !== undefined) {
    return {
      entries: [
        {
          path: NAME,
          content: { kind: 'text', text: replaceTokens(own.text, tokens) },
          executable: false,
          origin: { kind: 'project-file', source: own.source },
        },
      ],
      diagnostics: [],
    };
  }
  const template = containerTemplates[grouping]?.dockerfile;
  if (template === undefined) return containerFileMissing(NAME, manifest);
  return { entries: [fromTemplate(grouping, replaceTokens(template, tokens))], diagnostics: [] };
}

function fromTemplate(grouping: Grouping, text: string): Entry {
  return {
    path: NAME,
    content: { kind: 'text', text },
    executable: false,
    origin: { kind: 'template', template: `${grouping}/${NAME}` },
  };
}

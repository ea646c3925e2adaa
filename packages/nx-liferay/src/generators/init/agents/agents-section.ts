import { agentCommands, EXAMPLE, type AgentCommand } from './commands';
import type { Programs } from './programs';

/** Where the skill is, for agents that look for it themselves and for those that AGENTS.md has to tell. */
export const SKILL = 'liferay-client-extensions';

/** The section of AGENTS.md. */
export function agentsSection(programs: Programs, heading: string): string {
  return `${heading} Liferay client extensions

Each directory with a \`client-extension.yaml\` is a project of Nx, and becomes one archive for Liferay, \`dist/<directory>.zip\`. The skill
\`${SKILL}\` says in which order to work. In place of \`${EXAMPLE}\` write the directory of your project.

${agentCommands(programs).map(item).join('\n')}

${readingJson(programs)}
`;
}

/** How to read the documents: for the section and for the skill. */
export function readingJson({ isUffaToAdd }: Programs): string {
  const lines = [
    'With `--json`, standard output is one document, also if something is wrong. The exit code is 0 where nothing fails: `diff` ends with 1',
    'where the portal sees a difference. Each diagnostic has `code`, `severity`, `message`, `fix`, `page` and, if it is about a file,',
    '`position` with `file`, `line` and `column`. Do what `fix` says; do not guess. The package uffa has the schemas of the documents:',
    '`schemas/run.schema.json` where a document has `projects`, else `schemas/answer.schema.json`, and `schemas/diagnostic.schema.json`.',
  ];
  const missing =
    'Where the command uffa is not found, add the package `uffa` to the devDependencies of the workspace.';
  return [...lines, ...(isUffaToAdd ? ['', missing] : [])].join('\n');
}

function item({ purpose, command, members }: AgentCommand): string {
  const read = members === undefined ? '' : ` Read ${members.map((each) => `\`${each}\``).join(', ')}.`;
  return `- ${purpose}: \`${command}\`.${read}`;
}

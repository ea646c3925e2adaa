import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { print } from '../../../print';
import { agentsSection, SKILL } from './agents-section';
import { programsOf } from './programs';
import { skillText } from './skill-text';
import { hasSection, withSection } from './with-section';

const AGENTS = 'AGENTS.md';
/** Of Claude Code, and the one that other agents share, where Nx writes its own skills, too. */
const SKILL_DIRECTORIES = ['.claude/skills', '.agents/skills'];

/**
 * Tells coding agents how to check and package client extensions: a section of AGENTS.md, and a skill. A skill without the
 * comments of the generator is the user's own, and stays.
 */
export function prepareAgents(tree: Tree): void {
  const programs = programsOf(tree);
  if (isLink(tree, AGENTS)) {
    print(
      `\n${AGENTS} is a link to another file, and stays as it is: what it would say is in the skill ${SKILL}.\n`,
    );
  } else {
    const agents = tree.read(AGENTS, 'utf8') ?? '';
    writeChanged(
      tree,
      AGENTS,
      withSection(agents, (heading) => agentsSection(programs, heading)),
    );
  }
  for (const directory of SKILL_DIRECTORIES) {
    const file = `${directory}/${SKILL}/SKILL.md`;
    const existing = tree.read(file, 'utf8') ?? undefined;
    if (existing === undefined || hasSection(existing))
      writeChanged(tree, file, skillText(programs, existing));
  }
}

/** The rules of other tools may be behind it, such as Liferay's. */
function isLink({ root }: Tree, file: string): boolean {
  return lstatSync(join(root, file), { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function writeChanged(tree: Tree, file: string, text: string): void {
  if (tree.read(file, 'utf8') !== text) tree.write(file, text);
}

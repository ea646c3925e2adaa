import { diagnostic, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { loadModule } from '../../files/load-module';
import { withScratchDirectory } from '../../files/scratch-directory';
import type { Side, Sides } from '../diff-sides';
import { deployOptionSpecs } from '../deploy-option-specs';
import type { Answer, Question, QuestionCommand } from './command';
import { unanswered } from './unanswered';

const USAGE = '<a> <b>';

export const diffCommand: QuestionCommand = {
  name: 'diff',
  summary: 'Compare two archives, or a project with what it was, and say what changes for the portal',
  usage: '<a> <b> | <project>',
  options: [
    {
      name: 'since',
      value: '<revision>',
      summary: 'diff: compare the project with what it was at a revision of git, such as HEAD~1',
    },
    { name: 'deployed', summary: 'diff: compare the project with the archive that a local Liferay has' },
    ...deployOptionSpecs.filter(({ name }) => name === 'home'),
  ],
  sharedOptions: ['workspace', 'profile', 'virtual-instance-id', 'task-output'],
  answer: async (question) => {
    const diagnostics = problemsOf(question);
    if (diagnostics.length > 0) return unanswered(diagnostics);
    try {
      return await withScratchDirectory((scratch) => compare(question, scratch));
    } catch (error) {
      if (!question.signal.aborted) throw error;
      throw new UffaError(diagnostic('diff-stopped', {}), { cause: error });
    }
  },
};

function problemsOf({ arguments: paths, given }: Question): readonly Diagnostic[] {
  const [isSince, isDeployed] = [given.has('since'), given.has('deployed')];
  if (isSince && isDeployed) return [diagnostic('diff-since-and-deployed', {})];
  if (given.has('home') && !isDeployed)
    return [diagnostic('deploy-option-idle', { option: 'home', without: 'deployed' })];
  const expected = isSince || isDeployed ? 1 : 2;
  if (paths.length === expected) return [];
  const usage = isSince ? '<project> --since <revision>' : isDeployed ? '<project> --deployed' : USAGE;
  return [diagnostic('diff-sides-wrong', { given: paths.length, expected, usage })];
}

// What compares is loaded when something is compared: the other commands start without it.
async function compare(question: Question, scratch: string): Promise<Answer> {
  const { diffUffas, diffText, diffMarkdown, diffJson } = await loadModule(
    'uffa',
    () => import('../compare-sides.js'),
  );
  const sides = await sidesOf(question, scratch);
  const unusable = [sides.before, sides.after].flatMap(errorsOf);
  if (unusable.length > 0) return unanswered(unusable);
  const diff = await diffUffas(sides.before, sides.after, { scratch, signal: question.signal });
  const shown = { sides, diff };
  return {
    success: diff.effect === 'none',
    lines: (paint) => diffText(shown, paint),
    json: diffJson(shown),
    markdown: diffMarkdown(shown),
    diagnostics: sides.diagnostics,
  };
}

async function sidesOf(question: Question, scratch: string): Promise<Sides> {
  const { sideAt, sidesSinceDeployed, sidesSinceRevision } = await loadModule(
    'uffa',
    () => import('../diff-sides.js'),
  );
  const [first = '', second = ''] = question.arguments;
  const revision = question.given.get('since');
  if (revision !== undefined) return sidesSinceRevision(first, revision, question, scratch);
  if (question.given.has('deployed')) return sidesSinceDeployed(first, question);
  const [before, after] = [await sideAt(first, question), await sideAt(second, question)];
  return { before, after, buildOutput: [], diagnostics: [] };
}

function errorsOf({ name, uffa }: Side): readonly Diagnostic[] {
  return hasErrors(uffa.diagnostics)
    ? [...uffa.diagnostics, diagnostic('diff-side-unusable', { side: name })]
    : [];
}

import type { Check } from '../../doctor/check';
import { displayWidth, padToWidth } from '../../diagnostics/display-width';
import { printable } from '../../diagnostics/printable';
import { sortDiagnostics } from '../../diagnostics/diagnostic';
import { loadModule } from '../../files/load-module';
import { deployOptionSpecs } from '../deploy-option-specs';
import { loadWorkspace } from '../load-workspace';
import { nodeRange } from '../version';
import type { Question, QuestionCommand } from './command';
import { unanswered } from './unanswered';

export const doctorCommand: QuestionCommand = {
  name: 'doctor',
  summary: 'Show what the projects need of this machine, what is there, and how to mend what is not',
  usage: '[dir...]',
  options: deployOptionSpecs.filter(({ name }) => ['to', 'home', 'engine'].includes(name)),
  sharedOptions: ['workspace', 'strict', 'fail-on'],
  answer: async (question) => {
    const { cwd, options, arguments: directories } = question;
    const workspace = loadWorkspace(cwd, options.workspace, directories);
    if ('problems' in workspace) return unanswered(workspace.problems, workspace.root);
    const checks = await checksOf(question, workspace);
    const found = checks.flatMap(({ diagnostics }) => diagnostics);
    return {
      success: true,
      lines: tableOf(checks),
      json: { checks: checks.map(jsonOf) },
      diagnostics: sortDiagnostics([...workspace.diagnostics, ...found]),
      root: workspace.root,
    };
  },
};

type LoadedWorkspace = Exclude<ReturnType<typeof loadWorkspace>, { readonly problems: unknown }>;

async function checksOf(
  { env, signal, options }: Question,
  { root, projects, manifests }: LoadedWorkspace,
): Promise<readonly Check[]> {
  const load = () => Promise.all([import('../../doctor/examine.js'), import('../../doctor/machine.js')]);
  const [{ examine }, { machineOf }] = await loadModule('uffa', load);
  const node = { version: process.versions.node, place: process.execPath };
  const machine = machineOf(root, env, node, signal);
  return examine(machine, { projects, manifests, nodeRange: nodeRange(), deploy: options.deploy });
}

function jsonOf({ diagnostics, ...check }: Check) {
  return { ...check, codes: diagnostics.map(({ code }) => code) };
}

/** In columns; the projects come last, for their number has no limit. */
function tableOf(checks: readonly Check[]): readonly string[] {
  const rows = [
    ['STATE', 'WHAT', 'NEEDED', 'VERSION', 'PLACE', 'PROJECTS'],
    ...checks.map((check) => [
      check.state,
      check.what,
      check.needed,
      check.version ?? '',
      check.place ?? '',
      projectsText(check.neededBy),
    ]),
  ].map((row) => row.map((cell) => (cell === '' ? '-' : printable(cell))));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const advice = checks
    .filter(({ state }) => state === 'absent')
    .flatMap(({ what, fix }) => (fix === undefined ? [] : [`${what}: ${fix}`]));
  return [...lines, ...(advice.length === 0 ? [] : ['', ...advice])];
}

/** So many projects are named. */
const MOST_PROJECTS = 3;

function projectsText(projects: readonly string[]): string {
  const shown = projects.slice(0, MOST_PROJECTS).join(', ');
  const others = projects.length - MOST_PROJECTS;
  return others > 0 ? `${shown} and ${others} more` : shown;
}

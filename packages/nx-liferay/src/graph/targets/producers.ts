import { THEME_DIRECTORY } from 'uffa/inference';
import { declaredInputs, usualInputs } from '../find-build';
import type { Inputs } from '../input';
import type { TargetContext } from './target-context';

/** A target of the same project whose work is packaged. */
export interface Producer {
  readonly target: string;
  readonly inputs: Inputs;
}

/** The project's build, and the targets that `fromTask` names (behaviour.md 5). */
export function producersOf(context: TargetContext): readonly Producer[] {
  const { build, theme } = context;
  const named = taskNames(context).map((target) => producerNamed(target, context));
  const all = [
    ...(build === undefined ? [] : [build]),
    ...(theme === undefined ? [] : [{ target: theme.target, inputs: [builtTheme] }]),
    ...named,
  ];
  return [...new Map(all.map(({ target, inputs }) => [target, { target, inputs }])).values()];
}

/**
 * Of a theme its files are hashed once they are built: which they are depends on its configuration, which packaging
 * does not have.
 */
const builtTheme = { dependentTasksOutputFiles: `**/${THEME_DIRECTORY}/**/*` };

/** The language project's one `fromTask` stands for what the planner itself does (behaviour.md 16). */
function taskNames({ setup: { project, manifests } }: TargetContext): readonly string[] {
  if (project.kind === 'language') return [];
  const steps = manifests.flatMap(({ assemble }) => assemble);
  return steps.flatMap(({ fromTask }) => (fromTask === undefined ? [] : [fromTask.text]));
}

function producerNamed(target: string, { setup, workspace, build }: TargetContext): Producer {
  if (target === build?.target) return build;
  const declared = setup.declared.find(({ name }) => name === target);
  return { target, inputs: declaredInputs(declared?.inputs) ?? usualInputs(workspace, setup) };
}

import type { GeneratorCallback, Tree } from '@nx/devkit';
import { guarded } from '../guarded';
import { missingOption } from '../missing-option';
import { nextSteps } from '../next-steps';
import { refuse } from '../refuse';
import { report } from '../report';
import { choose } from '../terminal/choose';
import { processTerminal } from '../terminal/terminal';
import type { CiSchema } from './ci-schema';
import { detectProvider } from './detect-provider';
import { deployedTo } from './pipelines/pipeline';
import { providerNames, providers, type Provider } from './pipelines/pipelines';
import { writePipeline, type WrittenPipeline } from './write-pipeline';

/** Writes the pipeline of docs/ci.md for a provider and this workspace: `nx g nx-liferay:ci --provider=…`. */
async function ci(tree: Tree, schema: CiSchema): Promise<GeneratorCallback> {
  const provider = schema.provider ?? detected(tree) ?? (await asked());
  return nextSteps(nextCommands(writePipeline(tree, provider, schema)));
}

export default guarded(ci);

function detected(tree: Tree): Provider | undefined {
  const found = detectProvider(tree);
  if (found === undefined) return undefined;
  report(
    `The pipeline is for ${providerNames[found.provider]}, because of ${found.because}; --provider names another one.`,
  );
  return found.provider;
}

/** Asks for the provider, or refuses to go on where nobody can answer. */
async function asked(): Promise<Provider> {
  const terminal = processTerminal();
  if (terminal === undefined) return refuse(missingOption('provider', undefined, providers));
  const choices = providers.map((value) => ({ value, label: providerNames[value] }));
  return choose('What runs the pipeline?', choices, terminal);
}

function nextCommands({ file, facts }: WrittenPipeline): readonly string[] {
  const { validate, deploy } = facts.targets;
  const targets = [...(validate === undefined ? [] : [validate]), facts.targets.package];
  return [
    `${facts.packageManager.nx} run-many -t ${targets.join(' ')}`,
    `git add ${file}`,
    ...(deploy === undefined
      ? []
      : [`set DEPLOY_OPTIONS of ${deployedTo(facts).join(', ')}: ${file} says what it holds`]),
  ];
}

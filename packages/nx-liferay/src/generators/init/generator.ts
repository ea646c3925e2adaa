import type { GeneratorCallback, NxJsonConfiguration, Tree } from '@nx/devkit';
import { formatDiagnostics, type Project } from 'uffa';
import { print } from '../../print';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import { prepareAgents } from './agents/prepare-agents';
import { withValue } from './edit-json';
import { lackingTools } from './lacking-tools';
import type { InitSchema } from './init-schema';
import { installPackages } from './install-packages';
import { prepareEditors } from './prepare-editors';
import { prepareGit } from './prepare-git';
import { readTarget } from './read-target';
import { asGradle, strictAboutContent, withPlugin } from './register-plugin';
import { readGradleWorkspace } from './gradle-adoption/gradle-workspace';
import { adoptionReport } from './gradle-adoption/adoption-report';
import { wantedBesideNx, wantedPackages } from './wanted-packages';
import { withDependencies } from './with-dependencies';

/**
 * Makes a workspace ready for client extensions: `nx add nx-liferay`, or `nx g nx-liferay:init`. Uses nothing of Nx's
 * devkit at first, for it is this generator that adds it to the workspace.
 */
async function init(tree: Tree, schema: InitSchema): Promise<GeneratorCallback | undefined> {
  const { projects, install } = await makeReady(tree, schema);
  print(
    `\nNext:\n${nextCommands(projects)
      .map((command) => `  ${command}\n`)
      .join('')}\n`,
  );
  return install;
}

/** What became of a workspace that was made ready. */
export interface ReadyWorkspace {
  readonly projects: readonly Project[];
  /** Absent: package.json is as it was. */
  readonly install?: GeneratorCallback;
}

/**
 * The same, without a word of what comes next.
 *
 * @param workspace `new`: Nx has just made it, with no source that git could miss, and commits it afterwards
 */
export async function makeReady(
  tree: Tree,
  schema: InitSchema,
  workspace: 'new' | 'in use' = 'in use',
): Promise<ReadyWorkspace> {
  const target = readTarget(tree);
  if (!('options' in target)) return refuse(target);
  const { nxJson, packageJson, options, projects } = target;
  const registration = readGradleWorkspace(tree.root) === undefined ? strictAboutContent : asGradle;
  const registered = withPlugin(nxJson.text, nxJson.value, registration);
  const isAlone = packageJson === undefined && schema.skipPackageJson !== true;
  tree.write('nx.json', isAlone ? withInstalled(registered, nxJson.value) : registered);
  const diagnostics = [
    ...target.diagnostics,
    ...prepareGit(
      tree,
      projects.map(({ path }) => path),
      options.directories,
    ),
    ...prepareEditors(tree, options.types),
  ].filter(({ code }) => workspace === 'in use' || code !== 'gitignore-unchecked');
  const addsPackages = packageJson !== undefined && schema.skipPackageJson !== true;
  if (addsPackages) {
    const existing = schema.keepExistingVersions === true ? 'kept' : 'raised';
    const wanted = wantedPackages(tree.root);
    tree.write('package.json', withDependencies(packageJson.text, packageJson.value, wanted, existing));
  }
  if (schema.skipFormat !== true) await formatChanges(tree);
  // Behind it, for the rest of AGENTS.md is not ours to format.
  if (schema.skipAgents !== true) prepareAgents(tree);
  const lacking = lackingTools(tree.root, projects, options, nxJson.value, process.env);
  const report = adoptionReport(tree.root, projects, options, nxJson.value);
  if (diagnostics.length > 0) print(`\n${formatDiagnostics(diagnostics, { color: 'never' })}`);
  if (report !== undefined) print(`\n${report}\n`);
  if (lacking.length > 0) {
    print(`\nBefore these projects can be packaged:\n\n${formatDiagnostics(lacking, { color: 'never' })}`);
  }
  const isChanged = tree.listChanges().some(({ path }) => path === 'package.json');
  return { projects, ...(isChanged ? { install: () => installPackages(tree.root) } : {}) };
}

export default guarded(init);

function nextCommands(projects: readonly Project[]): readonly string[] {
  return projects.length === 0
    ? [
        'npx nx g nx-liferay:client-extension ticket-list --type=customElement',
        'npx nx g nx-liferay:client-extension --help',
      ]
    : ['npx nx run-many -t validate', 'npx nx run-many -t package'];
}

/** Formats what was written, as every generator does; leaves it as it is where the devkit is not installed yet. */
async function formatChanges(tree: Tree): Promise<void> {
  const devkit = await import('@nx/devkit').catch(() => undefined);
  await devkit?.formatFiles(tree);
}

/**
 * The text of the nx.json of a workspace without package.json, with the packages that Nx's wrapper is to install below
 * `.nx`, which it does before the next command. What is named there stays.
 */
function withInstalled(text: string, { installation }: NxJsonConfiguration): string {
  if (installation === undefined) return text;
  const { plugins = {}, version } = installation;
  return Object.entries(wantedBesideNx(version)).reduce(
    (edited, [name, range]) =>
      name in plugins ? edited : withValue(edited, ['installation', 'plugins', name], range),
    text,
  );
}

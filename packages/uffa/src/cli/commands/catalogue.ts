import { join, relative, resolve } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue';
import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { readConfig } from '../../discover/config/read-config';
import { CATALOGUE_FILE } from '../../discover/file-names';
import { liferayHome } from '../../discover/liferay-home';
import { projectAt } from '../../discover/project-at';
import { loadModule } from '../../files/load-module';
import { workspacePath } from '../../files/workspace-path';
import { deployOptionSpecs } from '../deploy-option-specs';
import type { Environment } from '../terminal';
import { workspaceRoot } from '../workspace-root';
import type { Question, QuestionCommand } from './command';
import { unanswered } from './unanswered';

export const catalogueCommand: QuestionCommand = {
  name: 'catalogue',
  summary: 'Write down what your Liferay offers, so that settings, scopes and classes are looked up in it',
  usage: '',
  options: [
    ...deployOptionSpecs.filter(({ name }) => name === 'home'),
    {
      name: 'gradle-plugin',
      value: '<jar>',
      summary: "Liferay's Gradle plugin, for its settings; default: in the caches of Gradle and Maven",
    },
    {
      name: 'output',
      value: '<file>',
      summary: `Where to write it; default: "catalogue" of uffa.config.json, or ${CATALOGUE_FILE}`,
    },
  ],
  sharedOptions: ['workspace', 'strict', 'fail-on'],
  answer: async (question) => {
    const { cwd, env, given, options, signal, arguments: args } = question;
    if (args.length > 0) throw new UffaError(diagnostic('catalogue-argument', { argument: args[0] ?? '' }));
    const root = workspaceRoot(cwd, options.workspace);
    const { config, diagnostics } = readConfig(root);
    if (diagnostics.length > 0) return unanswered(diagnostics, root);
    const { makeCatalogue, writeCatalogue, findGradlePlugin, readGradlePlugin } = await loadModule(
      'uffa',
      loadRoom,
    );
    const output = given.get('output');
    const file = output === undefined ? join(root, config.catalogue ?? CATALOGUE_FILE) : resolve(cwd, output);
    const shown = workspacePath(root, file);
    const home = homeOf(question, root);
    const jar = pluginOf(question, root, findGradlePlugin);
    const plugin =
      jar === undefined ? {} : { plugin: await readGradlePlugin(jar, shownPath(jar, root, env)) };
    const made = await makeCatalogue({ home, shownHome: workspacePath(root, home), ...plugin, signal });
    const outcome = await writeCatalogue(file, made.catalogue, shown);
    const counts = countsOf(made.catalogue);
    return {
      success: true,
      lines: [
        `${outcome}  ${shown}`,
        `${times(counts.configurations, 'configuration', 'configurations')}, ${times(counts.applications, 'REST application', 'REST applications')} and ${times(counts.batchClasses, 'batch class', 'batch classes')} of ${times(made.jars, 'file', 'files')}`,
        ...(jar === undefined ? [] : [`settings also from ${shownPath(jar, root, env)}`]),
      ],
      json: {
        file: shown,
        outcome,
        release: made.catalogue.release ?? null,
        ...counts,
        jars: made.jars,
        gradlePlugin: jar === undefined ? null : shownPath(jar, root, env),
      },
      diagnostics: made.diagnostics,
      root,
    };
  },
};

async function loadRoom() {
  const [{ makeCatalogue }, { writeCatalogue }, { findGradlePlugin, readGradlePlugin }] = await Promise.all([
    import('../../catalogue/make-catalogue.js'),
    import('../../catalogue/write-catalogue.js'),
    import('../../catalogue/gradle-plugin.js'),
  ]);
  return { makeCatalogue, writeCatalogue, findGradlePlugin, readGradlePlugin };
}

/** What a user names is relative to the current directory, what settings name to the workspace. */
function homeOf({ cwd, env, given }: Question, root: string): string {
  const named = given.get('home');
  return liferayHome(projectAt(root, '.'), named === undefined ? undefined : resolve(cwd, named), env);
}

function pluginOf(
  { cwd, env, given }: Question,
  root: string,
  find: (root: string, caches: { readonly gradle?: string; readonly maven?: string }) => string | undefined,
): string | undefined {
  const named = given.get('gradle-plugin');
  if (named !== undefined) return resolve(cwd, named);
  const user = userHome(env);
  const gradle = env['GRADLE_USER_HOME'] ?? (user === undefined ? undefined : join(user, '.gradle'));
  return find(root, {
    ...(gradle === undefined ? {} : { gradle }),
    ...(user === undefined ? {} : { maven: join(user, '.m2/repository') }),
  });
}

function userHome(env: Environment): string | undefined {
  return env['HOME'] ?? env['USERPROFILE'];
}

/** Below the user's home, as shells write it. */
function shownPath(file: string, root: string, env: Environment): string {
  const user = userHome(env);
  const path = user === undefined ? '..' : relative(user, file);
  return path.startsWith('..') ? workspacePath(root, file) : `~/${path.replaceAll('\\', '/')}`;
}

function times(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function countsOf({ configurations, applications, batchClasses }: Catalogue) {
  return {
    configurations: configurations.size,
    applications: applications.length,
    batchClasses: batchClasses.size,
  };
}

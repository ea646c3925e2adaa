import {
  diagnostic,
  hasErrors,
  readUffa,
  terminalLine,
  wordsOf,
  type DeployOptions,
  type Diagnostic,
  type Uffa,
} from 'uffa';
import {
  batchWarnings,
  findPlace,
  liveElementsOf,
  type FoundPlace,
  type HeldProject,
  type LivePlace,
} from 'uffa/delivery';
import { statsOf } from 'uffa/inference';
import type { LiveSchema, ServeSchema } from '../serve-schema';

/** What is known before a development server is started. */
export interface LivePlan {
  readonly production: Uffa;
  /** The ids of the elements. */
  readonly ids: readonly string[];
  readonly place: LivePlace;
  /** The place for people. */
  readonly shown: string;
  readonly deployment: DeployOptions;
  /** The portal's log; undefined where there is none. */
  readonly log: Exclude<FoundPlace, { problems: unknown }>['log'];
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is going to be live, why it cannot be, or why the server runs alone, in lines for people. */
export type Prepared =
  LivePlan | { readonly problems: readonly Diagnostic[] } | { readonly alone: readonly string[] };

/**
 * Looks at the packaged archive and at where it goes, and changes nothing.
 * @param file the packaged archive, absolute
 */
export async function prepare(file: string, held: HeldProject, options: ServeSchema): Promise<Prepared> {
  const { archive, files, reach } = held;
  const { sameName = [] } = options;
  const { path } = reach.project;
  if (sameName.length > 0) {
    const projects = [path, ...sameName].sort();
    return { problems: [diagnostic('deploy-name-shared', { archive, projects })] };
  }
  const deployment = deployOptions(options);
  const found = await findPlace(files.live, deployment, reach);
  if ('problems' in found) {
    const nowhere = isHomeGiven(reach.run.env) ? undefined : found.problems.find(isNowhere);
    return nowhere === undefined ? found : { alone: [alone(nowhere)] };
  }
  if (statsOf(file) === undefined)
    return {
      problems: [diagnostic('deploy-archive-missing', { archive: `dist/${archive}`, project: path })],
    };
  const production = await readUffa(file);
  if (hasErrors(production.diagnostics)) return { problems: production.diagnostics };
  const ids = await liveElementsOf(production);
  if (ids.length === 0) return { problems: [diagnostic('live-without-element', { archive })] };
  const diagnostics = [...found.diagnostics, ...batchWarnings(production)];
  const { place, shown, log } = found;
  return { production, ids, place, shown, log, deployment, diagnostics };
}

/** Whoever has no Liferay, and has named none, wants to see the server's own page. */
function isNowhere({ code, args }: Diagnostic): boolean {
  return code === 'deploy-home-missing' && !('setting' in args);
}

function isHomeGiven({ LIFERAY_HOME: home = '' }: HeldProject['reach']['run']['env']): boolean {
  return home !== '';
}

function alone(problem: Diagnostic): string {
  const { message } = wordsOf(problem);
  return `${terminalLine(`${message} Only the development server runs; --home or --container names a Liferay.`)}\n`;
}

/** Those of the options that say where the archive goes. */
function deployOptions(options: LiveSchema & Pick<ServeSchema, 'home' | 'virtualInstanceId'>): DeployOptions {
  const { home, directory, container, service, engine, containerDirectory, virtualInstanceId } = options;
  const given = { home, directory, container, service, engine, containerDirectory, virtualInstanceId };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

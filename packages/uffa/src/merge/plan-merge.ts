import { textOf } from '../checks/archive/configurations';
import { diagnostic, hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { Entry, Uffa } from '../entry';
import { prettyJson } from '../java-text/pretty-json';
import { CONFIG_SUFFIX, PROPERTIES_FILE } from '../plan/archive-file-names';
import { containerTemplates } from '../plan/container/templates';
import { map } from '../values/value';
import type { MergeSource } from './merge-source';
import { movedEntries } from './merged-entries';
import { mergedHeaders } from './merged-headers';
import { mergedLcp } from './merged-lcp';
import { mergedName, type MergedName } from './merged-name';
import { movedConfiguration } from './moved-configuration';
import * as clashes from './refusals/clashes';
import { notFrontEnd } from './refusals/not-front-end';
import { addressesInSettings, oldAddresses } from './refusals/old-addresses';
import { ownDockerfile } from './refusals/own-dockerfile';
import type { Refusal } from './refusals/refusal';

const refusals: readonly Refusal[] = [
  notFrontEnd,
  ownDockerfile,
  clashes.projectTwice,
  clashes.instancesDiffer,
  clashes.idTwice,
  clashes.specifierTwice,
  clashes.controlPanelThemes,
  clashes.secondCheckoutStep,
  addressesInSettings,
];

/** Archives as one, and what stands in the way: with an error, it must not be written. */
export interface PlannedMerge {
  readonly uffa: Uffa;
  /** The texts that positions are about and no archive's own texts, by their files. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Plans one archive of several (acceptance.md 2 to 9): the static files of each in a folder of its own, every extension with
 * its id, its settings and its time stamp. The order of the archives makes no difference.
 *
 * @param project what the merged archive's project is called
 * @throws as `readText`, and the reason of the signal once it is aborted
 */
export async function planMerge(
  unsorted: readonly MergeSource[],
  project: string,
  signal?: AbortSignal,
): Promise<PlannedMerge> {
  const sources = [...unsorted].sort((a, b) => (a.project < b.project ? -1 : 1));
  const name = mergedName(project, sources[0]?.instance);
  const found = await oldAddresses(sources, signal);
  const moved = movedEntries(sources);
  const lcp = mergedLcp(sources, name.projectId);
  const headers = mergedHeaders(sources, name, lcp.dependencies);
  const entries = [
    ...moved.entries,
    generated('Dockerfile', dockerfileOf(moved.entries)),
    generated('LCP.json', lcp.text),
    generated(PROPERTIES_FILE, headers.text),
    generated(`${name.project}${CONFIG_SUFFIX}`, configOf(sources, name)),
  ];
  const refused = [
    ...refusals.flatMap((refusal) => refusal(sources)),
    ...found.diagnostics,
    ...moved.diagnostics,
    ...lcp.diagnostics,
    ...headers.diagnostics,
  ];
  return {
    uffa: {
      name: name.archive,
      entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)),
      diagnostics: sortDiagnostics(hasErrors(refused) ? refused : [...refused, ...movedContent(sources)]),
    },
    texts: found.texts,
  };
}

/** The members of an object that the portal reads have an order that means nothing: they are sorted, as packaging does it. */
function configOf(sources: readonly MergeSource[], name: MergedName): string {
  const members = sources.flatMap((source) =>
    source.view.configurations.map((configuration) => movedConfiguration(configuration, source, name)),
  );
  return prettyJson(map(members.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function dockerfileOf(entries: readonly Entry[]): string {
  const isServed = entries.some(({ path }) => path.startsWith('static/'));
  return containerTemplates[isServed ? 'frontend' : 'configuration']?.dockerfile ?? '';
}

/** Pages name the files of static content by their addresses. */
function movedContent(sources: readonly MergeSource[]): readonly Diagnostic[] {
  return sources.flatMap(({ view, context, project }) =>
    view.configurations
      .filter(({ members }) => textOf(members.get('type')?.value) === 'staticContent')
      .map(({ id, position }) => diagnostic('merge-static-content', { id, context, project }, position)),
  );
}

function generated(path: string, text: string): Entry {
  return {
    path,
    content: { kind: 'text', text },
    executable: false,
    origin: { kind: 'generated', rule: 'merge' },
  };
}

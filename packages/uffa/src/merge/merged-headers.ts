import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { printProperties } from '../java-text/properties';
import { suffixed } from '../plan/names';
import type { MergedName } from './merged-name';
import type { MergeSource } from './merge-source';

/** The properties of the merged archive, which become headers of its bundle (acceptance.md 11). */
export interface MergedHeaders {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** They say what the project or its folder is called, or what another archive has to bring: that is made for the merged archive. */
const made = new Set([
  'Bundle-SymbolicName',
  'Liferay-Client-Extension-Frontend',
  'name',
  'required-deployment-contexts',
]);

/** All properties together; what two archives say differently is reported. */
export function mergedHeaders(
  sources: readonly MergeSource[],
  name: MergedName,
  dependencies: readonly string[] | undefined,
): MergedHeaders {
  const instance = sources[0]?.instance;
  const properties = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const firsts = new Map<string, MergeSource>();
  for (const source of sources) {
    for (const { key, value, position } of source.view.properties) {
      if (made.has(key)) continue;
      const known = properties.get(key);
      if (known === undefined) {
        properties.set(key, value);
        firsts.set(key, source);
      } else if (known !== value) {
        const args = { key, first: firsts.get(key)?.shown ?? '' };
        diagnostics.push(diagnostic('merge-header-conflict', args, position));
      }
    }
  }
  properties.set('Bundle-SymbolicName', name.symbolicName);
  properties.set('name', name.archive);
  properties.set('module-group-id', properties.get('module-group-id') ?? 'liferay');
  if (sources.some(({ view }) => view.paths.some((path) => path.startsWith(view.folders.frontend)))) {
    properties.set('Liferay-Client-Extension-Frontend', 'static/');
  }
  if (dependencies !== undefined) {
    const contexts = dependencies.map((each) => suffixed(each, instance));
    properties.set('required-deployment-contexts', contexts.join(','));
  }
  return { text: printProperties(properties), diagnostics };
}

import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { PLUGIN_PACKAGE_FILE } from '../discover/file-names';
import { malformedEscape, parseProperties, printProperties } from '../java-text/properties';
import type { Value } from '../values/value';
import type { ProjectManifest } from '../manifest/project-manifest';
import { suffixed } from './names';
import type { PlanFragment } from './plan-fragment';
import type { PlannedExtension } from './planned-extension';
import type { ReadProjectFile } from './project-file';
import { PROPERTIES_FILE } from './archive-file-names';

/**
 * `WEB-INF/liferay-plugin-package.properties`: what the portal turns into the bundle's manifest (behaviour.md 10).
 * @param dependencies those of the LCP.json
 */
export function planPluginPackageProperties(
  manifest: ProjectManifest,
  extensions: readonly PlannedExtension[],
  dependencies: Value | undefined,
  virtualInstanceId: string | undefined,
  readFile: ReadProjectFile,
): PlanFragment {
  const own = readFile(PLUGIN_PACKAGE_FILE);
  // Liferay's plugin hands the id over together with the first active extension, so without one there is none.
  const instance = extensions.length === 0 ? undefined : virtualInstanceId;
  const properties = new Map<string, string>([
    ['module-group-id', 'liferay'],
    ...parseProperties(own.text ?? ''),
    ['Bundle-SymbolicName', suffixed(manifest.projectId, instance)],
    ['name', suffixed(manifest.project.name, instance)],
    ...folderHeaders(extensions, instance),
    ...deploymentContexts(dependencies, instance),
  ]);
  const escape = malformedEscape(own.text ?? '');
  const malformed =
    escape === undefined
      ? []
      : [diagnostic('properties-escape-malformed', { file: own.source, escape }, startOf(own.source))];
  const diagnostics: readonly Diagnostic[] = [...own.diagnostics, ...malformed];
  return {
    entries: [
      {
        path: PROPERTIES_FILE,
        content: { kind: 'text', text: printProperties(properties) },
        executable: false,
        origin: { kind: 'generated', rule: 'plugin-package-properties' },
      },
    ],
    diagnostics,
  };
}

function folderHeaders(
  extensions: readonly PlannedExtension[],
  instance: string | undefined,
): readonly (readonly [string, string])[] {
  const has = (type: string) => extensions.some(({ extension }) => extension.type === type);
  const headers: (readonly [string, string])[] = [];
  if (has('batch')) headers.push(['Liferay-Client-Extension-Batch', 'batch/']);
  if (has('siteInitializer'))
    headers.push(['Liferay-Client-Extension-Site-Initializer', 'site-initializer/']);
  if (extensions.some(({ type }) => type.classification === 'frontend')) {
    headers.push(['Liferay-Client-Extension-Frontend', 'static/']);
  }
  if (instance !== undefined && (has('batch') || has('siteInitializer'))) {
    headers.push(['Liferay-Virtual-Instance-Id', instance]);
  }
  return headers;
}

/** Elements that are no strings print as `null`, as Jackson's textValue() does. */
function deploymentContexts(
  dependencies: Value | undefined,
  instance: string | undefined,
): readonly (readonly [string, string])[] {
  if (dependencies === undefined) return [];
  const items = elementsOf(dependencies);
  const names = items.map((item) => suffixed(item.kind === 'string' ? item.value : 'null', instance));
  return [['required-deployment-contexts', names.join(',')]];
}

/** What iterating a Jackson node goes through: a scalar has nothing. */
function elementsOf(value: Value): readonly Value[] {
  if (value.kind === 'map') return [...value.members.values()].map((member) => member.value);
  return value.kind === 'list' ? value.items : [];
}

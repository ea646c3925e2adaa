import { textOf } from '../checks/archive/configurations';
import type { PortalView } from '../checks/archive/portal-view';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { serviceIn } from '../inspect/read-service';
import { isConfigFile } from '../plan/archive-file-names';
import { keyParts } from '../plan/config/key-parts';
import type { NamedValue, ResourceFields, ResourceValues, Workload } from './resource-fields';

/** What a user says about the resource; absent: as the archive has it. */
export interface ResourceOptions {
  readonly namespace?: string;
  readonly serviceId?: string;
  readonly virtualInstanceId?: string;
  readonly domain?: string;
  readonly dxpNamespace?: string;
  readonly liferayEnvironment?: string;
  readonly workload?: Workload;
}

/** An archive that a resource is made for. */
export interface ResourceSource {
  /** As it is shown. */
  readonly shown: string;
  readonly view: PortalView;
}

/** The values of a resource, or what is missing for it. */
export function resourceValues(
  { shown, view }: ResourceSource,
  options: ResourceOptions,
  fields: ResourceFields,
): ResourceValues | readonly Diagnostic[] {
  const serviceId = options.serviceId ?? serviceIn(view.archive.texts.get('LCP.json') ?? '').id;
  const instance = instanceIn(view);
  const virtualInstanceId = options.virtualInstanceId ?? instance;
  const problems = [
    ...(serviceId === undefined ? [diagnostic('manifest-service-missing', {}, startOf(shown))] : []),
    ...(virtualInstanceId === undefined ? [diagnostic('manifest-instance-missing', {}, startOf(shown))] : []),
    ...(instance !== undefined && virtualInstanceId !== instance
      ? [
          diagnostic(
            'manifest-instance-differs',
            { instance, wanted: virtualInstanceId ?? '' },
            startOf(shown),
          ),
        ]
      : []),
    ...fieldProblems(options, fields),
  ];
  if (problems.length > 0 || serviceId === undefined || virtualInstanceId === undefined) return problems;
  const projectName = projectNameIn(view);
  return {
    ...options,
    name: resourceName(serviceId),
    serviceId,
    virtualInstanceId,
    configs: configsIn(view),
    ...(projectName === undefined ? {} : { projectName }),
  };
}

function fieldProblems(options: ResourceOptions, { needs, hasNot }: ResourceFields): readonly Diagnostic[] {
  return [
    ...needs
      .filter((value) => options[value] === undefined)
      .map((value) => diagnostic('manifest-option-missing', { option: optionOf[value] })),
    ...hasNot
      .filter((value) => options[value] !== undefined)
      .map((value) => diagnostic('manifest-option-unfit', { option: optionOf[value] })),
  ];
}

const optionOf: Readonly<Record<NamedValue, string>> = {
  dxpNamespace: 'dxp-namespace',
  liferayEnvironment: 'liferay-environment',
  workload: 'workload',
};

/** The virtual instance that the archive was packaged for; undefined: none. */
function instanceIn({ configurations }: PortalView): string | undefined {
  return configurations.map(({ key }) => keyParts(key).instance).find((instance) => instance !== undefined);
}

function projectNameIn({ configurations }: PortalView): string | undefined {
  for (const { members } of configurations) {
    const name = textOf(members.get('projectName')?.value);
    if (name !== undefined && name !== '') return name;
  }
  return undefined;
}

/** In the order of the files' names. */
function configsIn({ archive, paths }: PortalView): readonly string[] {
  return paths.filter((path) => isConfigFile(path)).map((path) => archive.texts.get(path) ?? '');
}

/** A resource's name has small letters, digits, hyphens and dots (RFC 1123). */
export function resourceName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 200);
}

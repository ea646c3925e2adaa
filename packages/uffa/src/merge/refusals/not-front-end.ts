import { textOf, type Configuration } from '../../checks/archive/configurations';
import { fileIn } from '../../checks/archive/read-archive';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { MergeSource } from '../merge-source';
import type { Refusal } from './refusal';

/**
 * What belongs to a project of its own: the routes of services and of OAuth applications are called by the project's
 * name, and a batch or a site has an image of its own.
 */
export const notFrontEnd: Refusal = (sources) =>
  sources.flatMap((source) => [...withData(source), ...source.view.configurations.flatMap(ofProject)]);

function withData({ view }: MergeSource): readonly Diagnostic[] {
  const folders = [
    ['batch', view.folders.batch],
    ['site-initializer', view.folders.siteInitializer],
  ] as const;
  return folders.flatMap(([what, folder]) => {
    const path = view.paths.find((each) => each.startsWith(folder));
    const position = startOf(fileIn(view.archive, path ?? folder));
    return path === undefined ? [] : [diagnostic('merge-with-data', { what }, position)];
  });
}

function ofProject({ id, pid, type, members, isClientExtensionType, position }: Configuration) {
  const args = { id, type: textOf(members.get('type')?.value) ?? pid };
  if (isClientExtensionType || pid.endsWith('.scoped')) return [];
  const isApplication = type?.classification === 'configuration';
  return [
    isApplication
      ? diagnostic('merge-with-application', args, position)
      : diagnostic('merge-with-service', args, position),
  ];
}

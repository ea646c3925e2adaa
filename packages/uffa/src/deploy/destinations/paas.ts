import { basename, join, resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { workspacePath } from '../../files/workspace-path';
import { invalidOption } from '../option-values';
import { refused, type Destination, type Request } from './destination';
import { fileSteps } from './file-steps';

/** The files of a repository that Liferay PaaS builds its image from. */
export const paas: Destination = (request) => {
  const { archive, options } = request;
  const { environment } = options;
  if (environment === undefined) {
    return refused(diagnostic('deploy-option-missing', { destination: 'paas', options: ['environment'] }));
  }
  if (!/^[\w-]+$/.test(environment)) {
    return refused(invalidOption('environment', environment, 'letters, digits, "-" and "_", such as dev'));
  }
  const configs = configsOf(request);
  const directory = join(configs, environment, 'osgi', 'client-extensions');
  const file = join(directory, basename(archive));
  return {
    place: workspacePath(request.project.workspaceRoot, file),
    steps: fileSteps(request, file, configs),
    diagnostics: [],
  };
};

/** In the repository of a PaaS project, Liferay's workspace is its directory `liferay`. */
function configsOf({ project, options, facts }: Request): string {
  const inside = (path: string) => resolve(project.workspaceRoot, path);
  if (options.configs !== undefined) return inside(options.configs);
  const candidates = [inside('configs'), inside('liferay/configs')];
  return candidates.find(facts.isDirectory) ?? inside('configs');
}

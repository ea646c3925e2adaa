import { basename } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { refused, type Destination, type Request } from './destination';

/** Liferay Cloud, through its command line client `lcp`, which would prompt for anything that it is not given. */
export const cloud: Destination = (request) => {
  const { archive, options } = request;
  const { cloudProject, environment } = options;
  if (options.undeploy === true)
    return refused(diagnostic('deploy-undeploy-impossible', { archive: basename(archive) }));
  if (cloudProject === undefined || environment === undefined) return refused(missing(request));
  return {
    place: `${basename(archive)} in the environment ${environment} of ${cloudProject}`,
    steps: [
      {
        kind: 'run',
        command: [
          ...(['lcp', 'deploy'] as const),
          ...['--project', cloudProject, '--environment', environment],
          ...['--extension', archive],
        ],
        output: 'always',
      },
    ],
    diagnostics: [],
  };
};

function missing({ options }: Request) {
  const names = (['cloudProject', 'environment'] as const).filter((name) => options[name] === undefined);
  return diagnostic('deploy-option-missing', { destination: 'cloud', options: names });
}

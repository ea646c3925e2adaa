import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import type { Environment } from './environment';

/** The environment of a name, or why there is none. */
export function chooseEnvironment(
  name: string,
  environments: readonly Environment[],
): Environment | Diagnostic {
  const found = environments.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = environments.map((each) => each.name);
  const nearest = nearestName(name, names);
  return diagnostic('environment-unknown', {
    environment: name,
    environments: names,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

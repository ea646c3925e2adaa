import { stripVTControlCharacters } from 'node:util';

/** A service as `lcp list` shows it. */
export interface ListedService {
  readonly name: string;
  /** The word in the column of that name. */
  readonly status: string;
}

/**
 * Reads the services in the table of `lcp list`: project, service, image, status. The service is shown by its id or by its
 * address, whose first part is `<service>-<project>`. Lines that are not such rows are left out.
 *
 * @param project as lcp knows it, such as `shop-dev`
 */
export function listedServices(output: string, project: string): readonly ListedService[] {
  return stripVTControlCharacters(output)
    .split(/\r?\n/)
    .flatMap((line) => {
      const [first = '', second = '', , status] = line.trim().split(/\t\s*|\s{2,}/);
      if (first !== project || status === undefined) return [];
      return [{ name: serviceIn(second, project), status }];
    });
}

function serviceIn(cell: string, project: string): string {
  const [host = ''] = cell.split('.', 1);
  const ending = `-${project}`;
  return host.endsWith(ending) ? host.slice(0, -ending.length) : cell;
}

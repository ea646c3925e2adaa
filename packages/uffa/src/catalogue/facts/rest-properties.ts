import { parseProperties } from '../../java-text/properties';
import { batchServiceOf } from './batch-service';
import type { JarFacts } from './jar-facts';

const SELECTED = /\(osgi\.jaxrs\.name=([^()*\\]+)\)/;

/** What the properties of one resource of a REST API tell: the application that it is of, and the class of its items. */
export function factsOfResource(text: string): Pick<JarFacts, 'applications' | 'batchServices'> {
  const properties = parseProperties(text);
  const [, application] = SELECTED.exec(properties.get('osgi.jaxrs.application.select') ?? '') ?? [];
  return {
    applications: application === undefined ? [] : [application],
    batchServices: batchServiceOf(properties),
  };
}

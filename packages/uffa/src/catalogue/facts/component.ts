import { localName } from '../xml/names';
import type { XmlElement } from '../xml/read-xml';
import { batchServiceOf } from './batch-service';
import type { JarFacts } from './jar-facts';

/** What may be in a component's description that counts: the others need not be read. */
export const COMPONENT_MARKS = /osgi\.jaxrs\.name|batch\.engine\.entity\.class\.name/;

/** What a description of OSGi's components tells: a REST application, or a service that takes batch data. */
export function factsOfComponents(
  elements: readonly XmlElement[],
): Pick<JarFacts, 'applications' | 'batchServices'> {
  const components = elements.filter((element) => localName(element) === 'component');
  const properties = new Map(components.map((component) => [component, new Map<string, string>()]));
  for (const element of elements) {
    const name = element.attributes.get('name');
    if (localName(element) !== 'property' || name === undefined || element.parent === undefined) continue;
    // Several values are lines of the element's text; what is looked for has one.
    properties.get(element.parent)?.set(name, element.attributes.get('value') ?? element.text.trim());
  }
  const all = [...properties.values()];
  return {
    // A filter or a provider of contexts has such a name, too, and no scopes.
    applications: all.flatMap((each) =>
      each.has('osgi.jaxrs.extension') ? [] : (each.get('osgi.jaxrs.name') ?? []),
    ),
    batchServices: all.flatMap((each) => batchServiceOf(each)),
  };
}

import type { XmlElement } from './read-xml';

/** An element's name without its prefix: OSGi's tools choose that as they like. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute in a namespace, whatever its prefix. */
export function attributeIn(element: XmlElement, namespace: string, local: string): string | undefined {
  for (const [name, value] of element.attributes) {
    const colon = name.indexOf(':');
    if (colon < 0 || name.slice(colon + 1) !== local) continue;
    if (namespaceOf(element, name.slice(0, colon)) === namespace) return value;
  }
  return undefined;
}

function namespaceOf(element: XmlElement, prefix: string): string | undefined {
  for (let each: XmlElement | undefined = element; each !== undefined; each = each.parent) {
    const found = each.attributes.get(`xmlns:${prefix}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { attributeTypes, type AttributeType, type CatalogueAttribute } from '../catalogue';
import { attributeIn, localName } from '../xml/names';
import type { XmlElement } from '../xml/read-xml';
import type { FoundConfiguration } from './jar-facts';

/** What Liferay adds to OSGi's metatype. */
const LIFERAY = 'http://www.liferay.com/xsd/liferay-configuration-admin_1_0_0.xsd';

/** A name for people, by its key. */
export type NameOf = (key: string) => string;

/**
 * The configurations that a document of OSGi's metatype describes, each by the PIDs that are designated to it, or by its
 * own id where none is.
 */
export function configurationsIn(
  elements: readonly XmlElement[],
  nameOf: NameOf,
): readonly FoundConfiguration[] {
  const children = childrenOf(elements);
  const designates = elements.filter((element) => localName(element) === 'Designate');
  return elements
    .filter((element) => localName(element) === 'OCD')
    .flatMap((ocd) => {
      const id = ocd.attributes.get('id') ?? '';
      const own = designates.filter((designate) =>
        (children.get(designate) ?? []).some(({ attributes }) => attributes.get('ocdref') === id),
      );
      const factoryPids = own.flatMap(({ attributes }) => attributes.get('factoryPid') ?? []);
      const pids = own.flatMap(({ attributes }) => attributes.get('pid') ?? []);
      const known = [...factoryPids, ...pids];
      const description = descriptionOf(ocd, children.get(ocd) ?? [], nameOf, children);
      return [...new Set(known.length === 0 ? [id] : known)]
        .filter((pid) => pid !== '')
        .map((pid) => ({ pid, ...description, isFactory: factoryPids.includes(pid) }));
    });
}

type Children = ReadonlyMap<XmlElement, readonly XmlElement[]>;

function childrenOf(elements: readonly XmlElement[]): Children {
  const children = new Map<XmlElement, XmlElement[]>();
  for (const element of elements) {
    if (element.parent === undefined) continue;
    const siblings = children.get(element.parent);
    if (siblings === undefined) children.set(element.parent, [element]);
    else siblings.push(element);
  }
  return children;
}

function descriptionOf(
  ocd: XmlElement,
  members: readonly XmlElement[],
  nameOf: NameOf,
  children: Children,
): Omit<FoundConfiguration, 'isFactory' | 'pid'> {
  const ads = members.filter((element) => localName(element) === 'AD');
  return {
    ...named(ocd, nameOf),
    ...given('scope', attributeIn(ocd, LIFERAY, 'scope')?.toLowerCase().replaceAll('_', '-')),
    ...given('category', attributeIn(ocd, LIFERAY, 'category')),
    ...given('featureFlag', attributeIn(ocd, LIFERAY, 'featureFlagKey')),
    attributes: new Map(
      ads.flatMap((ad) => {
        const id = ad.attributes.get('id') ?? '';
        return id === '' ? [] : [[id, attributeOf(ad, children.get(ad) ?? [], nameOf)]];
      }),
    ),
  };
}

function attributeOf(ad: XmlElement, members: readonly XmlElement[], nameOf: NameOf): CatalogueAttribute {
  const { attributes } = ad;
  const options = members
    .filter((element) => localName(element) === 'Option')
    .flatMap((option) => option.attributes.get('value') ?? []);
  return {
    ...named(ad, nameOf),
    type: typeOf(attributes.get('type')),
    isList: !/^0?$/.test(attributes.get('cardinality') ?? ''),
    isRequired: attributes.get('required') !== 'false',
    ...given('default', attributes.get('default'), 'even empty'),
    ...given('min', attributes.get('min')),
    ...given('max', attributes.get('max')),
    ...(options.length === 0 ? {} : { options: [...new Set(options)] }),
    ...given('featureFlag', attributeIn(ad, LIFERAY, 'featureFlagKey')),
  };
}

function named(element: XmlElement, nameOf: NameOf): { readonly name?: string } {
  const key = element.attributes.get('name') ?? '';
  return key === '' ? {} : { name: nameOf(key) };
}

function given<K extends string>(
  key: K,
  value: string | undefined,
  emptiness: 'absent' | 'even empty' = 'absent',
): Partial<Record<K, string>> {
  if (value === undefined || (value === '' && emptiness === 'absent')) return {};
  return { [key]: value } as Record<K, string>;
}

/** Versions of the metatype differ in what they call a character; anything unknown can be any text. */
function typeOf(text = ''): AttributeType {
  const folded = text.toLowerCase() === 'char' ? 'character' : text.toLowerCase();
  const type = attributeTypes.find((each) => each === folded);
  return type === undefined || type === 'localized' ? 'string' : type;
}

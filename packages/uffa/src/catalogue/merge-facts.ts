import type { Catalogue, CatalogueAttribute, CatalogueBatchClass, CatalogueConfiguration } from './catalogue';
import type { FoundBatchService, FoundConfiguration, JarFacts } from './facts/jar-facts';

/**
 * One catalogue of what several jars tell. Of two descriptions of a configuration, the first counts, and the other adds
 * the attributes that it alone has.
 */
export function mergeFacts(facts: readonly JarFacts[]): Catalogue {
  const configurations = facts.flatMap((each) => each.configurations);
  const services = facts.flatMap(({ batchServices }) => batchServices);
  const releases = facts.flatMap(({ release }) => release ?? []);
  return {
    ...(releases[0] === undefined ? {} : { release: releases[0] }),
    configurations: sorted(
      grouped(configurations, ({ pid }) => pid).map(([pid, group]) => [pid, joined(group)]),
    ),
    applications: [...new Set(facts.flatMap(({ applications }) => applications))].sort(),
    batchClasses: sorted(
      grouped(services, ({ className }) => className).map(([name, group]) => [name, batchClassOf(group)]),
    ),
  };
}

function joined(group: readonly [FoundConfiguration, ...FoundConfiguration[]]): CatalogueConfiguration {
  const [{ name, scope, category, featureFlag }] = group;
  const attributes = new Map<string, CatalogueAttribute>();
  for (const [id, attribute] of group.flatMap((each) => [...each.attributes])) {
    const known = attributes.get(id);
    // The metatype calls a text for each language a text.
    if (known === undefined) attributes.set(id, attribute);
    else if (attribute.type === 'localized') attributes.set(id, { ...known, type: 'localized' });
  }
  return {
    ...(name === undefined ? {} : { name }),
    ...(scope === undefined ? {} : { scope }),
    ...(category === undefined ? {} : { category }),
    ...(featureFlag === undefined ? {} : { featureFlag }),
    isFactory: group.some(({ isFactory }) => isFactory),
    attributes: sorted([...attributes]),
  };
}

/** Something imports the class unless everything that says whether it does says no. */
function batchClassOf(group: readonly FoundBatchService[]): CatalogueBatchClass {
  const delegates = [...new Set(group.flatMap(({ delegate }) => delegate ?? []))].sort();
  return {
    isImported: group.some(({ isImported }) => isImported !== false),
    isExported: group.some(({ isExported }) => isExported !== false),
    delegates,
    hasUnnamedDelegate: group.some(({ delegate }) => delegate === undefined),
  };
}

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly [T, ...T[]]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups];
}

function sorted<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

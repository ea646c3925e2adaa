import { sortedMap, type Json, type JsonMap } from '../answers/json';
import { notAnswered } from '../answers/refusal';
import type { StoredObject } from '../objects/stored-object';
import { namesIn, pickMembers } from '../query/pick-members';
import { requestedLanguage } from '../requested-language';
import type { StoredEntry } from '../store/entry';
import { presentEntry } from '../values/present-entry';
import type { Call } from './call';
import { PORTAL_LANGUAGE } from '../portal-language';

/**
 * Shows entries of an object as a call asks for them: in its language, with the related entries of `nestedFields`, and
 * with the members of `fields`.
 * @throws Refusal for nested fields that the store does not have
 */
export function presenter(call: Call, object: StoredObject): (entry: StoredEntry) => JsonMap {
  const { query } = call.request;
  if (query.has('nestedFieldsDepth') && query.get('nestedFieldsDepth') !== '1')
    throw notAnswered('The preview nests related entries one level deep.');
  const nested = namesIn(query, 'nestedFields');
  const relationships = nested.map((name) => {
    const found = object.relationships.find(
      (each) => name === each.name || name === stemOf(each.members?.id),
    );
    if (found !== undefined) return found;
    // A portal says nothing of a name that it does not know; but it may know this one.
    throw notAnswered(`The preview can't nest "${name.slice(0, 100)}".`);
  });
  const plain = plainPresenter(call, object);
  return (entry) => {
    const related = relationships.flatMap((relationship): [string, Json][] => {
      const other = call.store.related(object, entry, relationship);
      if (other === undefined) return [];
      const present = plainPresenter(call, other.object);
      const entries = other.entries.map(present);
      const isToOne = relationship.type === 'oneToMany' && relationship.many === object.code;
      if (!isToOne) return [[relationship.name, entries]];
      const [one] = entries;
      const names = [relationship.name, stemOf(relationship.members?.id)];
      return one === undefined ? [] : names.flatMap((name) => (name === undefined ? [] : [[name, one]]));
    });
    return pickMembers(sortedMap([...Object.entries(plain(entry)), ...related]), query);
  };
}

/** `r_<relationship>_c_<object>`: how the one of an entry is nested besides the relationship's own name. */
function stemOf(member: string | undefined): string | undefined {
  return member?.replace(/Id$/, '');
}

function plainPresenter(call: Call, object: StoredObject): (entry: StoredEntry) => JsonMap {
  const { headers } = call.request;
  const language = requestedLanguage(call.request);
  const presentation = {
    store: call.store,
    ...(language === undefined ? {} : { language }),
    defaultLanguage: PORTAL_LANGUAGE,
    allLanguages: headers['x-accept-all-languages'] === 'true',
    base: `${call.origin}${object.path}`,
  };
  return (entry) => presentEntry(entry, object, presentation);
}

import { jsonAnswer } from '../answers/answers';
import { notAnswered } from '../answers/refusal';
import type { ApiAnswer } from '../api';
import type { StoredObject } from '../objects/stored-object';
import { entryTest } from '../query/filter/match-filter';
import { parseFilter } from '../query/filter/parse-filter';
import { pageOf, pagingOf } from '../query/page';
import { propertyOf } from '../query/properties';
import { searchEntries } from '../query/search-entries';
import { sortEntries } from '../query/sort-entries';
import { requestedLanguage } from '../requested-language';
import type { StoredEntry } from '../store/entry';
import type { Call } from './call';
import { PORTAL_LANGUAGE } from '../portal-language';
import { presenter } from './presenter';

/** Parameters of lists that change what is answered, in a way that the preview does not know. */
const OTHER_PARAMETERS = ['aggregationTerms', 'flatten'];

/** A page of entries, as the call filters, searches and sorts them. */
export function listEntries(
  call: Call,
  object: StoredObject,
  scope: string,
  entries: readonly StoredEntry[],
): ApiAnswer {
  const { query } = call.request;
  const other = OTHER_PARAMETERS.find((name) => query.has(name));
  if (other !== undefined) throw notAnswered(`The preview does not know the parameter "${other}".`);
  const language = requestedLanguage(call.request) ?? PORTAL_LANGUAGE;
  const property = (name: string) => propertyOf(name, object, call.store, language);
  const filter = query.get('filter') ?? '';
  const filtered = filter.trim() === '' ? entries : entries.filter(entryTest(parseFilter(filter), property));
  const found = searchEntries(filtered, query.get('search') ?? '', object, call.store);
  const sorted = sortEntries(found, query.get('sort') ?? '', property);
  const href = `${call.origin}${object.path}${scope === '' ? '' : `/scopes/${encodeURIComponent(scope)}`}`;
  const actions = { create: { method: 'POST', href } };
  return jsonAnswer(pageOf(sorted, pagingOf(query), presenter(call, object), actions));
}

import { compactJson } from '../../java-text/compact-json';
import { list, map, string, type Value } from '../../values/value';
import { isTranslated } from './language-file';

/** The translations of one language. */
export interface Messages {
  readonly languageId: string;
  readonly byKey: ReadonlyMap<string, string>;
}

const configuration = map([
  ['className', string('com.liferay.portal.language.rest.dto.v1_0.Message')],
  [
    'parameters',
    map([
      ['containsHeaders', string('true')],
      ['importStrategy', string('ON_ERROR_CONTINUE')],
      ['updateStrategy', string('UPDATE')],
    ]),
  ],
  ['taskItemDelegateName', string('DEFAULT')],
]);

/** Compact JSON for Liferay's batch engine: an item for each translation, sorted by key within a language. */
export function batchEngineData(messages: readonly Messages[]): string {
  const items = messages.flatMap(({ languageId, byKey }) =>
    [...byKey]
      .filter(([, value]) => isTranslated(value))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => item(key, languageId, value)),
  );
  return compactJson(
    map([
      ['configuration', configuration],
      ['items', list(items)],
    ]),
  );
}

function item(key: string, languageId: string, value: string): Value {
  return map([
    ['key', string(key)],
    ['languageId', string(languageId)],
    ['value', string(value)],
  ]);
}

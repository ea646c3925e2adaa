import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf, type Position } from '../../diagnostics/position';
import { parseProperties } from '../../java-text/properties';
import { isTranslated, type LanguageFile } from './language-file';

/**
 * Compares each translation with the default language: reports keys that nobody has translated, and keys that the
 * default language no longer has. What `es` translates need not be translated again for `es_AR`.
 *
 * @param translations the files by language id, without the default language's
 */
export function checkTranslations(
  original: LanguageFile,
  translations: ReadonlyMap<string, LanguageFile>,
): readonly Diagnostic[] {
  return [...translations].flatMap(([languageId, file]) => {
    const general = translations.get(languageId.replace(/_.*$/, ''));
    const translated = new Set([...translatedKeys(file), ...(general ? translatedKeys(general) : [])]);
    const missing = [...original.byKey.keys()].filter((key) => !translated.has(key)).sort();
    const stale = [...file.byKey.keys()].filter((key) => !original.byKey.has(key)).sort();
    const placeOf = stale.length === 0 ? undefined : placesOf(file);
    const shared = { languageId, original: original.source };
    return [
      ...(missing.length === 0
        ? []
        : [
            diagnostic(
              'translation-missing',
              { ...shared, keys: missing, total: original.byKey.size },
              startOf(file.source),
            ),
          ]),
      ...stale.map((key) => diagnostic('translation-stale', { ...shared, key }, placeOf?.(key))),
    ];
  });
}

function translatedKeys({ byKey }: LanguageFile): readonly string[] {
  return [...byKey].filter(([, value]) => isTranslated(value)).map(([key]) => key);
}

/** Of each key the last line that has it, as the last of equal keys wins. */
function placesOf({ source, text }: LanguageFile): (key: string) => Position {
  const lines = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [...parseProperties(line).keys()].map((key) => [key, index + 1] as const));
  const lineOf = new Map(lines);
  return (key) => {
    const line = lineOf.get(key);
    return line === undefined ? startOf(source) : { file: source, line, column: 1 };
  };
}

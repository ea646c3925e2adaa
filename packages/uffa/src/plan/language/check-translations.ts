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
      ...stale.map((key) => diagnostic('translation-stale', { ...shared, key }, positionOf(key, file))),
    ];
  });
}

function translatedKeys({ byKey }: LanguageFile): readonly string[] {
  return [...byKey].filter(([, value]) => isTranslated(value)).map(([key]) => key);
}

/** The last line that has the key, as the last of equal keys wins. */
function positionOf(key: string, { source, text }: LanguageFile): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const index = lines.findLastIndex((line) => parseProperties(line).has(key));
  return index < 0 ? startOf(source) : { file: source, line: index + 1, column: 1 };
}

import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { settingOf, type ClientExtension, type PlacedText } from '../../manifest/project-manifest';
import type { UffaCheck } from '../check-context';
import { settingTexts } from '../setting-texts';
import { meantUrl } from './meant-url';

const STATIC = 'static/';

/**
 * Relative URLs that nothing under `static/` answers (deviation D5). With a `baseURL` of its own an extension is
 * served from elsewhere. Patterns without a match are planning's, unless there is no `static/` at all.
 */
export const servedFiles: UffaCheck = ({ extensions }, { entries, diagnostics }, { types }) => {
  const lacksTheme = diagnostics.some(({ code }) => code === 'theme-not-built');
  const served = entries.flatMap(({ path }) => (path.startsWith(STATIC) ? [path.slice(STATIC.length)] : []));
  return (
    extensions
      .filter((extension) => settingOf(extension, 'baseURL') === undefined)
      // That the style sheets are not there follows from it.
      .filter(({ type }) => type !== 'themeCSS' || !lacksTheme)
      .flatMap((extension) => {
        const properties = Object.entries(types.get(extension.type)?.properties ?? {}).filter(
          ([, spec]) => spec.served,
        );
        // A theme needs one of its style sheets, and no particular one.
        const needsAny = properties.every(([, spec]) => spec.required !== true);
        return properties.flatMap(([property, spec]) => {
          const need = needsAny || spec.required === true ? 'required' : 'optional';
          return settingTexts(extension, property).flatMap((url) =>
            ofUrl({ extension, property, need }, url, served),
          );
        });
      })
  );
};

/** A setting that holds URLs, and whether the extension does anything without them. */
interface ServedSetting {
  readonly extension: ClientExtension;
  readonly property: string;
  readonly need: 'required' | 'optional';
}

function ofUrl(
  { extension: { id }, property, need }: ServedSetting,
  { text: url, position }: PlacedText,
  served: readonly string[],
): readonly Diagnostic[] {
  const path = pathOf(url);
  if (path === undefined || isAnswered(path, served)) return [];
  const relative = path.startsWith(STATIC) ? path.slice(STATIC.length) : path;
  if (relative !== path && isAnswered(relative, served)) {
    return [diagnostic('url-starts-with-static', { id, property, need, url, relative }, position)];
  }
  const meant = meantUrl(relative, served);
  const args = { id, property, need, url, ...(meant === undefined ? {} : { meant }) };
  return [diagnostic('url-not-served', args, position)];
}

/** Undefined for what Liferay takes for an absolute address: whatever has a colon, and nothing else (acceptance.md 9). */
function pathOf(url: string): string | undefined {
  const path = url.replace(/[?#].*$/s, '');
  const isElsewhere = url.includes(':') || path.includes('${');
  return isElsewhere || path === '' ? undefined : posix.normalize(path).replace(/^\//, '');
}

function isAnswered(path: string, served: readonly string[]): boolean {
  return path.includes('*') ? served.length > 0 : served.includes(path);
}

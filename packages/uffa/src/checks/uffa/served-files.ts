import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { settingOf, type ClientExtension, type PlacedText } from '../../manifest/project-manifest';
import type { UffaCheck } from '../check-context';
import { settingTexts } from '../setting-texts';

/**
 * Relative URLs that nothing under `static/` answers (deviation D5). With a `baseURL` of its own an extension is
 * served from elsewhere. Patterns without a match are planning's, unless there is no `static/` at all.
 */
export const servedFiles: UffaCheck = ({ extensions }, { entries }, { types }) => {
  const files = new Set(entries.map(({ path }) => path));
  const hasStatic = entries.some(({ path }) => path.startsWith('static/'));
  const isAnswered = (path: string) => (path.includes('*') ? hasStatic : files.has(`static/${path}`));
  return extensions
    .filter((extension) => settingOf(extension, 'baseURL') === undefined)
    .flatMap((extension) =>
      Object.entries(types.get(extension.type)?.properties ?? {})
        .filter(([, { served }]) => served)
        .flatMap(([property]) =>
          settingTexts(extension, property)
            .filter(({ text }) => isRelative(text))
            .flatMap((url) => ofUrl(extension, property, url, isAnswered)),
        ),
    );
};

/** Liferay takes what has a colon for an absolute address (acceptance.md 9). */
function isRelative(url: string): boolean {
  return url !== '' && !url.includes(':') && !url.startsWith('//') && !url.includes('${');
}

function ofUrl(
  { id }: ClientExtension,
  property: string,
  { text: url, position }: PlacedText,
  isAnswered: (path: string) => boolean,
): readonly Diagnostic[] {
  const path = posix.normalize(url.replace(/[?#].*$/s, '')).replace(/^\//, '');
  if (isAnswered(path)) return [];
  const relative = path.replace(/^static\//, '');
  return relative !== path && isAnswered(relative)
    ? [diagnostic('url-starts-with-static', { id, property, url, relative }, position)]
    : [diagnostic('url-not-served', { id, property, url }, position)];
}

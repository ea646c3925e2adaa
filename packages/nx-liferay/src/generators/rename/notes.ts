import { isWithin } from '../../graph/source-pieces';
import type { Moved } from './move-files';
import { movedPath } from './moved-reference';
import { literal, type Renaming } from './renaming';
import type { WorkspaceText } from './workspace-texts';

/** A list of more is not read. */
const MOST_MENTIONS = 40;

/** What is left to do after a renaming, for people: what a machine can't know, and what Liferay makes of it. */
export function notes(
  texts: readonly WorkspaceText[],
  renaming: Renaming,
  { links, left }: Moved,
  hasLockFile: boolean,
): readonly string[] {
  const mentioned = mentions(texts, renaming);
  const shown = mentioned.slice(0, MOST_MENTIONS);
  const more = mentioned.length - shown.length;
  const ids = [...renaming.ids].map(([id, newId]) => `${id} → ${newId}`);
  return [
    ...(ids.length === 0
      ? []
      : [`Liferay takes these for new client extensions; undeploy the old archive: ${ids.join(', ')}.`]),
    ...(hasLockFile ? ['The lock file names the old directory: install the packages again.'] : []),
    ...(left.length === 0
      ? []
      : [`Left in ${renaming.from.path}, since git ignores it: ${left.join(', ')}.`]),
    ...(links.length === 0 ? [] : [`Links that are copies now: ${links.join(', ')}.`]),
    ...(shown.length === 0
      ? []
      : [
          `The old names are still mentioned here; see whether they are meant:`,
          ...shown.map((place) => `  ${place}`),
          ...(more === 0 ? [] : [`  and in ${more} more lines`]),
        ]),
  ];
}

/** `file:line: text` of each line with an old name, the project's files where they are now. */
function mentions(texts: readonly WorkspaceText[], renaming: Renaming): readonly string[] {
  const { from, ids } = renaming;
  const anywhere = anyOf([from.path, ...ids.keys()]);
  const inProject = anyOf([from.path, ...ids.keys(), from.name]);
  return texts.flatMap(({ file, text }) => {
    const old = isWithin(file, from.path) ? inProject : anywhere;
    return text.split(/\r\n|[\n\r]/).flatMap((line, index) => {
      const place = `${movedPath(file, renaming)}:${index + 1}`;
      return old.test(line) ? [`${place}: ${line.trim().slice(0, 100)}`] : [];
    });
  });
}

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w-])(?:${names.map(literal).join('|')})(?![\\w-])`);
}

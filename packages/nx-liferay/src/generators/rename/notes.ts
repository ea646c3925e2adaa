import { isWithin } from 'uffa/inference';
import type { Moved } from './move-files';
import { movedPath } from './moved-reference';
import { literal, type Renaming } from './renaming';
import type { WorkspaceText } from './workspace-texts';

/** Nobody would read a longer list. */
const MOST_MENTIONS = 40;

/**
 * What is left to do after a renaming, for people: what the generator can't know, and what the new names mean to
 * Liferay.
 */
export function notes(
  texts: readonly WorkspaceText[],
  renaming: Renaming,
  { links, left }: Moved,
  lockFile: 'outdated' | 'untouched',
): readonly string[] {
  const mentioned = mentions(texts, renaming);
  const shown = mentioned.slice(0, MOST_MENTIONS);
  const more = mentioned.length - shown.length;
  const ids = [...renaming.ids].map(([id, newId]) => `${id} → ${newId}`);
  return [
    ...(ids.length === 0
      ? []
      : [`Liferay takes these for new client extensions; undeploy the old archive: ${ids.join(', ')}.`]),
    ...(lockFile === 'outdated'
      ? ['The lock file names the old directory: install the packages again.']
      : []),
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
  const { from, to, ids } = renaming;
  // A project that only moves keeps its name, and what is left of it are paths.
  const isRenamed = from.name !== to.name;
  // A word such as `shop` can mean many things; an id with a hyphen means only one.
  const distinct = [...ids.keys()].map((id) => (id.includes('-') ? id : `LXC:${id}`));
  const names = [from.path, ...distinct].map(literal);
  const anywhere = anyOf([...names, `\\.\\.(?:/[\\w.-]+)*/${literal(from.name)}`]);
  const inProject = anyOf(isRenamed ? [...names, literal(from.name)] : names);
  const sorted = texts
    .map(({ file, text }) => ({ file: movedPath(file, renaming), text, isOwn: isWithin(file, from.path) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return sorted.flatMap(({ file, text, isOwn }) => {
    const old = isOwn ? inProject : anywhere;
    return text.split(/\r\n|[\n\r]/).flatMap((line, index) => {
      const place = `${file}:${index + 1}`;
      return old.test(line) ? [`${place}: ${line.trim().slice(0, 100)}`] : [];
    });
  });
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w-])(?:${patterns.join('|')})(?![\\w-])`);
}

import type { Difference } from './difference';
import { agree } from './normal-form';
import type { Archive, Entry } from './outcome';

/** Every way in which our archive is not the plugin's: its name, its files, and its lists of entries. */
export function compareArchives(theirs: Archive, ours: Archive): readonly Difference[] {
  const files = fileDifferences(theirs, ours);
  return [
    ...nameDifferences(theirs, ours),
    ...files,
    ...modeDifferences(theirs, ours),
    ...directoryDifferences(theirs, ours, files),
    ...innerDifferences(theirs, ours),
  ];
}

function nameDifferences(theirs: Archive, ours: Archive): readonly Difference[] {
  return theirs.name === ours.name ? [] : [{ kind: 'archive-name', theirs: theirs.name, ours: ours.name }];
}

function fileDifferences(theirs: Archive, ours: Archive): readonly Difference[] {
  return [...new Set([...theirs.files.keys(), ...ours.files.keys()])]
    .sort()
    .flatMap((path): readonly Difference[] => {
      const [there, here] = [theirs.files.get(path), ours.files.get(path)];
      if (there === undefined) return here === undefined ? [] : [{ kind: 'file-extra', path, ours: here }];
      if (here === undefined) return [{ kind: 'file-missing', path, theirs: there }];
      if (theirs.innerEntries.has(path) && ours.innerEntries.has(path)) return [];
      if (agree(path, there, here)) return [];
      return [{ kind: 'file-differs', path, theirs: there, ours: here }];
    });
}

function modeDifferences(theirs: Archive, ours: Archive): readonly Difference[] {
  return [...ours.files.keys()]
    .filter((path) => theirs.files.has(path))
    .filter((path) => theirs.executables.has(path) !== ours.executables.has(path))
    .map((path) => ({ kind: 'mode-differs', path }));
}

/** A directory that only holds files which are themselves reported is not a diagnostic of its own. */
function directoryDifferences(
  theirs: Archive,
  ours: Archive,
  files: readonly Difference[],
): readonly Difference[] {
  const reported = files.flatMap((difference) => ('path' in difference ? [difference.path] : []));
  const holdsReported = (directory: string) => reported.some((path) => path.startsWith(directory));
  return entryDifferences('the archive', theirs.entries, ours.entries).filter(
    (difference) => 'name' in difference && difference.name.endsWith('/') && !holdsReported(difference.name),
  );
}

function innerDifferences(theirs: Archive, ours: Archive): readonly Difference[] {
  return [...theirs.innerEntries].flatMap(([path, entries]) =>
    entryDifferences(path, entries, ours.innerEntries.get(path) ?? []),
  );
}

function entryDifferences(
  archive: string,
  theirs: readonly Entry[],
  ours: readonly Entry[],
): readonly Difference[] {
  const [there, here] = [new Set(theirs.map(fingerprint)), new Set(ours.map(fingerprint))];
  return [
    ...theirs
      .filter((entry) => !here.has(fingerprint(entry)))
      .map(({ name }): Difference => ({ kind: 'entry-missing', archive, name })),
    ...ours
      .filter((entry) => !there.has(fingerprint(entry)))
      .map(({ name }): Difference => ({ kind: 'entry-extra', archive, name })),
  ];
}

function fingerprint({ name, size, crc32 }: Entry): string {
  return `${name}\t${String(size)}\t${String(crc32)}`;
}

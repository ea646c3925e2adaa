import { displayWidth, padToWidth } from '../../diagnostics/display-width';
import { printable } from '../../diagnostics/printable';
import { sizeText } from '../../diagnostics/size-text';
import type { Project } from '../../discover/project';
import type { Entry, Uffa } from '../../entry';
import { knownSize } from '../../zip/pack/known-size';
import { originText } from '../../inspect/origin-text';

interface Row {
  readonly path: string;
  readonly size: string;
  readonly origin: string;
}

/** A heading and one aligned line for each entry: path, size, origin. */
export function entriesTable(project: Project, uffa: Uffa): readonly string[] {
  const rows = uffa.entries.flatMap((entry) => rowsOf(entry, project.path, ''));
  const pathWidth = Math.max(0, ...rows.map(({ path }) => displayWidth(path)));
  const sizeWidth = Math.max(0, ...rows.map(({ size }) => size.length));
  return [
    `${printable(project.path)}: ${printable(uffa.name)}.zip`,
    ...rows.map(
      ({ path, size, origin }) => `  ${padToWidth(path, pathWidth)}  ${size.padStart(sizeWidth)}  ${origin}`,
    ),
    '',
  ];
}

/** The entries of an archive inside the archive follow it, with paths as Java writes them: `outer.zip!/inner.json`. */
function rowsOf({ path, content, origin }: Entry, projectPath: string, within: string): readonly Row[] {
  const size = knownSize(content);
  const row = {
    path: printable(within + path),
    size: size === undefined ? '' : sizeText(size),
    origin: printable(originText(origin, projectPath)),
  };
  if (content.kind !== 'archive') return [row];
  return [row, ...content.entries.flatMap((entry) => rowsOf(entry, projectPath, `${within}${path}!/`))];
}

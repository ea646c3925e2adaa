import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { DiagnosticCode } from '../diagnostics/kinds';
import type { Project } from '../discover/project';
import { typeRegistry } from '../extension-types';
import { isWithin } from '../files/is-within';
import type { PackagingOptions } from '../packaging/packaging-options';
import { spliced } from '../yaml-edit/splice';
import { isApart, type Edit, type TextEdit } from './edit';
import type { EditedFiles } from './edited-files';
import { diagnosticsIn } from './diagnostics-in';
import { editsFor } from './fixes';

/**
 * A fix can bring another mistake to light, such as in an entry whose type is known only now. Yaml that cannot be read
 * names one mistake at a time.
 */
const MOST_ROUNDS = 50;

/** What fixing a project came to. */
export interface FixedInFiles {
  /** What was fixed in which file, by its path as it is now. */
  readonly fixed: readonly FixedDiagnostic[];
  /** What validation still says, sorted by place. */
  readonly left: readonly Diagnostic[];
}

/** One diagnostic that is gone, and a file that was edited for it. */
export interface FixedDiagnostic {
  readonly file: string;
  readonly code: DiagnosticCode;
}

/**
 * Edits the files of a project as far as there are fixes. Of edits that overlap, the first is made, and the project is
 * looked at again. Nothing but files of the project is edited.
 */
export function fixInFiles(project: Project, files: EditedFiles, options: PackagingOptions): FixedInFiles {
  const types = typeRegistry(options.types);
  const tried = new Set<string>();
  let fixed: readonly FixedDiagnostic[] = [];
  for (let round = 0; ; round++) {
    const { manifests, validated, planned } = diagnosticsIn(project, files, options);
    const chosen: Edit[] = [];
    const found = sortDiagnostics([...validated, ...planned]).filter((each) => !tried.has(keyOf(each)));
    for (const diagnostic of found) {
      const edits = editsFor(diagnostic, { project, manifests, types, files });
      const isPossible = edits.length > 0 && edits.every((edit) => isOf(project, edit));
      if (!isPossible || !edits.every((edit) => chosen.every((other) => isApart(edit, other)))) continue;
      chosen.push(...edits);
      tried.add(keyOf(diagnostic));
      fixed = [...fixed, ...filesOf(edits).map((file) => ({ file, code: diagnostic.code }))];
    }
    // What is tried and still there is what planning reads from the disk, which is as it was.
    if (chosen.length === 0 || round === MOST_ROUNDS)
      return { fixed, left: validated.filter((each) => !tried.has(keyOf(each))) };
    fixed = makeEdits(chosen, files, fixed);
  }
}

function keyOf({ code, position, args }: Diagnostic): string {
  return JSON.stringify([code, position?.file, position?.line, position?.column, args]);
}

function isOf({ path }: Project, edit: Edit): boolean {
  return ('file' in edit ? [edit.file] : [edit.from, edit.to]).every((file) => isWithin(file, path));
}

function filesOf(edits: readonly Edit[]): readonly string[] {
  return [...new Set(edits.map((edit) => ('file' in edit ? edit.file : edit.from)))];
}

/** Makes the edits, and gives what was fixed with the names that files have afterwards. */
function makeEdits(
  edits: readonly Edit[],
  files: EditedFiles,
  fixed: readonly FixedDiagnostic[],
): readonly FixedDiagnostic[] {
  const byFile = new Map<string, TextEdit[]>();
  const names = new Map<string, string>();
  for (const edit of edits) {
    if ('file' in edit) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
    else names.set(edit.from, edit.to);
  }
  for (const [file, each] of byFile) files.write(file, spliced(files.text(file) ?? '', each));
  for (const [from, to] of names) files.rename(from, to);
  return fixed.map((each) => ({ ...each, file: names.get(each.file) ?? each.file }));
}

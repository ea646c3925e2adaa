import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { LANGUAGE_FILE } from '../../discover/file-names';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { listTree } from '../list-tree';
import { emptyFragment, type PlanFragment } from '../plan-fragment';
import { readProjectFile } from '../project-file';
import { batchEngineData, type Messages } from './batch-engine-data';
import { checkTranslations } from './check-translations';
import { languageFile, type LanguageFile } from './language-file';

/** In bytes, of one file: Liferay's own has a sixth of it. */
const MOST_BYTES = 8_000_000;

/** The locale that LangBuilder makes of `Language.properties` (deviation D14). */
const DEFAULT_LANGUAGE = 'en';

/**
 * The language project's `batch/language.batch-engine-data.json`, made of `Language_<id>.properties` directly in
 * the project (behaviour.md 16). The sources are read, never written: keys that only `Language.properties` has
 * count for the default locale (deviation D14).
 */
export function planLanguage(manifest: ProjectManifest): PlanFragment {
  const { project } = manifest;
  if (project.kind !== 'language') return emptyFragment;
  const listed = listTree(project, '.', {
    takes: (path) => /^Language_[^/]*\.properties$/.test(path),
    mayTakeBelow: () => false,
  });
  const names = listed.files.map(({ path }) => path);
  const diagnostics: Diagnostic[] = [...listed.diagnostics];
  /** Of a file that can't be read, what it lacks is not known. */
  const read = (name: string): LanguageFile | undefined => {
    const file = readProjectFile(project, name, MOST_BYTES);
    diagnostics.push(...file.diagnostics);
    if (file.diagnostics.length > 0) return undefined;
    if (file.text?.includes('\uFFFD')) {
      diagnostics.push(diagnostic('language-file-encoding', { file: name }, startOf(file.source)));
    }
    if (file.text?.startsWith('\uFEFF')) {
      diagnostics.push(diagnostic('language-file-byte-order-mark', { file: name }, startOf(file.source)));
    }
    return languageFile(file.source, file.text ?? '');
  };
  const files = new Map(
    names.flatMap((name) => {
      const file = read(name);
      return file === undefined
        ? []
        : [[name.slice('Language_'.length, -'.properties'.length), file] as const];
    }),
  );
  const original = read(LANGUAGE_FILE);
  const translations = new Map([...files].filter(([languageId]) => languageId !== DEFAULT_LANGUAGE));
  if (original !== undefined) diagnostics.push(...checkTranslations(original, translations));
  const ofDefault = new Map([...(original?.byKey ?? []), ...(files.get(DEFAULT_LANGUAGE)?.byKey ?? [])]);
  const messages: Messages[] = [
    { languageId: DEFAULT_LANGUAGE, byKey: ofDefault },
    ...[...translations].map(([languageId, { byKey }]) => ({ languageId, byKey })),
  ].sort((a, b) => (a.languageId < b.languageId ? -1 : 1));
  return {
    entries: [
      {
        path: 'batch/language.batch-engine-data.json',
        content: { kind: 'text', text: batchEngineData(messages) },
        executable: false,
        origin: {
          kind: 'generated',
          rule: 'language',
          position: startOf(`${project.path}/${LANGUAGE_FILE}`),
        },
      },
    ],
    diagnostics,
  };
}

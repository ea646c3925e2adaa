import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { parseProperties } from '../../java-text/properties';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { listTree } from '../list-tree';
import { nothing, type Part } from '../part';
import { readProjectFile } from '../project-file';
import { batchEngineData, type Messages } from './batch-engine-data';

const DEFAULT_FILE = 'Language.properties';
/** The locale that LangBuilder makes of `Language.properties` (deviation D14). */
const DEFAULT_LANGUAGE = 'en';

/**
 * The language project's `batch/language.batch-engine-data.json`, made of `Language_<id>.properties` directly in
 * the project (behaviour.md 16). The sources are read, never written: keys that only `Language.properties` has
 * count for the default locale (deviation D14).
 */
export function planLanguage(manifest: ProjectManifest): Part {
  const { project } = manifest;
  if (project.kind !== 'language') return nothing;
  const names = listTree(join(project.root)).files.filter((name) =>
    /^Language_[^/]*\.properties$/.test(name),
  );
  const diagnostics: Diagnostic[] = [];
  const read = (name: string): ReadonlyMap<string, string> => {
    const file = readProjectFile(project, name);
    diagnostics.push(...file.diagnostics);
    if (file.text?.includes('\uFFFD')) {
      diagnostics.push(diagnostic('language-file-encoding', { file: name }, startOf(file.source)));
    }
    return parseProperties(file.text ?? '');
  };
  const translations = new Map(
    names.map((name) => [name.slice('Language_'.length, -'.properties'.length), read(name)] as const),
  );
  const ofDefault = new Map([...read(DEFAULT_FILE), ...(translations.get(DEFAULT_LANGUAGE) ?? [])]);
  const messages: Messages[] = [...translations.set(DEFAULT_LANGUAGE, ofDefault)]
    .map(([languageId, byKey]) => ({ languageId, byKey }))
    .sort((a, b) => (a.languageId < b.languageId ? -1 : 1));
  return {
    entries: [
      {
        path: 'batch/language.batch-engine-data.json',
        content: { kind: 'text', text: batchEngineData(messages) },
        executable: false,
        origin: { kind: 'generated', rule: 'language', position: startOf(`${project.path}/${DEFAULT_FILE}`) },
      },
    ],
    diagnostics,
  };
}

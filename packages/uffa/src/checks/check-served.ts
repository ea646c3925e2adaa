import type { Diagnostic } from '../diagnostics/diagnostic';
import { hasErrors, sortDiagnostics } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import type { FirstBytes } from '../files/first-bytes';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { ProjectConflicts } from '../workspace/project-conflicts';
import { imports } from './served/imports';
import { modulePaths } from './served/module-paths';
import { otherContexts } from './served/other-contexts';
import { secrets } from './served/secrets';
import { isServedText, servedText, type ServedText } from './served/served-text';
import { sourceMaps } from './served/source-maps';
import { settingTexts } from './setting-texts';

const STATIC = 'static/';

/** In bytes: together, the texts of one archive are held in memory. What comes after them is not looked at. */
const MOST = 64_000_000;

/**
 * What is wrong with the texts that an archive serves to everyone, sorted by place. Reads all of them, and loads what reads
 * JavaScript or finds secrets only where there is something for it.
 */
export async function checkServed(
  manifest: ProjectManifest,
  { name, entries }: Uffa,
  { firstBytes, conflicts }: { readonly firstBytes: FirstBytes; readonly conflicts: ProjectConflicts },
): Promise<readonly Diagnostic[]> {
  if (hasErrors(manifest.diagnostics)) return [];
  const { project, extensions } = manifest;
  const texts = textsOf({ entries }, project.workspaceRoot, firstBytes);
  if (texts.length === 0) return [];
  const byPath = new Map(texts.map((text) => [text.path, text]));
  const served = entries.flatMap(({ path }) => (path.startsWith(STATIC) ? [path.slice(STATIC.length)] : []));
  const servedSet = new Set(served);
  const contexts = extensions.flatMap((extension) => settingTexts(extension, 'webContextPath'));
  const own = new Set([project.name, name, ...contexts.map(({ text }) => text.replace(/^\/(?:o\/)?/, ''))]);
  const offered = extensions
    .filter(({ type }) => type === 'jsImportMapsEntry')
    .flatMap((extension) => settingTexts(extension, 'bareSpecifier').map(({ text }) => text));
  const [ofImports, ofSecrets] = await Promise.all([
    imports({
      entries: modulePaths(extensions, served).map((path) => STATIC + path),
      textOf: (path) => byPath.get(path),
      offered: new Set([...offered, ...(conflicts.specifiers ?? [])]),
    }),
    secrets(texts),
  ]);
  return sortDiagnostics([
    ...ofImports,
    ...ofSecrets,
    ...sourceMaps(texts),
    ...texts
      .filter(({ path }) => /\.(?:[cm]?js|css|html?)$/.test(path))
      .flatMap((text) => otherContexts(text, own, servedSet)),
  ]);
}

function textsOf(
  { entries }: Pick<Uffa, 'entries'>,
  workspaceRoot: string,
  firstBytes: FirstBytes,
): readonly ServedText[] {
  const texts: ServedText[] = [];
  let size = 0;
  for (const entry of entries.filter(isServedText)) {
    size += entry.content.kind === 'file' ? entry.content.size : 0;
    if (size > MOST) break;
    const text = servedText(entry, workspaceRoot, firstBytes);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

import { readUffa, readManifestFiles, manifestsOf, type Diagnostic, type Project } from 'uffa';
import type { Packaged } from './explained';

/** What is known of an archive of a project. */
export async function packagedFrom(
  archive: string,
  project: Project,
  diagnostics: readonly Diagnostic[],
): Promise<Packaged> {
  const { entries } = await readUffa(archive);
  return { archive, entries: entries.map(({ path }) => path), diagnostics, types: typesOf(project) };
}

/** The types of the extensions of a project, with those of its profiles, by id. */
function typesOf(project: Project): Packaged['types'] {
  return new Map(
    manifestsOf(project, readManifestFiles(project)).flatMap(({ extensions }) =>
      extensions.map(({ id, type }) => [id, type] as const),
    ),
  );
}

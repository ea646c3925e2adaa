import { createHash } from 'node:crypto';
import type { ManifestFiles, Project } from 'uffa/inference';
import type { ProjectManifests } from './project-manifests';

/** Everything that manifests depend on: the content of their files, and where these lie within the workspace. */
export function manifestKey({ path, name, kind }: Project, files: ManifestFiles): string {
  const { base, profiles, diagnostics } = files;
  const facts = [path, name, kind, base, [...profiles], diagnostics];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64');
}

/** Adapts manifests from the cache, since the workspace may have been elsewhere when they were kept. */
export function manifestsAt(project: Project, [base, ...profiles]: ProjectManifests): ProjectManifests {
  return [{ ...base, project }, ...profiles.map((each) => ({ ...each, project }))];
}

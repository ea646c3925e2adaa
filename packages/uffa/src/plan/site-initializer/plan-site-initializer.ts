import { posix } from 'node:path';
import { gradleProperty } from '../../discover/gradle-property';
import type { Entry } from '../../entry';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { listTree } from '../list-tree';
import { emptyFragment, type PlanFragment } from '../plan-fragment';
import type { PlannedExtension } from '../planned-extension';
import type { WalkedFile } from '../../files/walk';
import { siteJson } from './site-json';

const DIRECTORY = 'site-initializer';

/**
 * `site-initializer/`: the project's directory as an inner archive, and the site's description (behaviour.md 12).
 * The inner archive is there when any profile has a site initializer, the description when the active one has.
 */
export function planSiteInitializer(
  manifest: ProjectManifest,
  extensions: readonly PlannedExtension[],
): PlanFragment {
  const declared = manifest.everyProfile.find(({ type }) => type === 'siteInitializer');
  if (declared === undefined) return emptyFragment;
  const inner = planInnerArchive(manifest);
  const active = extensions.find(({ extension }) => extension.type === 'siteInitializer');
  if (active === undefined) return inner;
  const json: Entry = {
    path: `${DIRECTORY}/site-initializer.json`,
    content: { kind: 'text', text: siteJson(active) },
    executable: false,
    origin: { kind: 'generated', rule: 'site-initializer-json', position: active.extension.position },
  };
  return { entries: [...inner.entries, json], diagnostics: inner.diagnostics };
}

/** The archive within the archive: `site-initializer/` of the project. */
export function planInnerArchive({ project, everyProfile }: ProjectManifest): PlanFragment {
  const position = everyProfile.find(({ type }) => type === 'siteInitializer')?.position;
  const { files, emptyDirectories, diagnostics } = listTree(project, DIRECTORY);
  if (files.length + emptyDirectories.length === 0) return { ...emptyFragment, diagnostics };
  const version = gradleProperty(project, 'version') ?? '';
  const entry: Entry = {
    path: `${DIRECTORY}/site-initializer${version && `-${version}`}.zip`,
    content: {
      kind: 'archive',
      entries: files.map((file) => innerEntry(project.path, file)),
      emptyDirectories: emptyDirectories.map((path) => `${DIRECTORY}/${path}`),
    },
    executable: false,
    origin: {
      kind: 'generated',
      rule: 'site-initializer-archive',
      ...(position === undefined ? {} : { position }),
    },
  };
  return { entries: [entry], diagnostics };
}

function innerEntry(projectPath: string, { path, content, executable }: WalkedFile): Entry {
  return {
    path: `${DIRECTORY}/${path}`,
    content,
    executable,
    origin: { kind: 'project-file', source: posix.join(projectPath, DIRECTORY, path) },
  };
}

import { checkUffa, unusableBecause } from '../checks';
import { isLoopbackUrl } from '../checks/loopback-url';
import { readText } from '../zip/write/open-entry';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { activeProfile } from '../discover/active-profile';
import type { Project } from '../discover/project';
import type { Uffa } from '../entry';
import { jsonObjectIn } from '../files/read-json';
import { CLIENT_EXTENSION_TYPE_PID } from '../extension-types/client-extension-type-pid';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifest } from '../manifest/read-manifest';
import type { DeployOptions } from './deploy-options';
import { destinationOf } from './destination-of';
import { CONFIG_SUFFIX } from '../plan/archive-file-names';
import { keyParts } from '../plan/config/key-parts';

/**
 * Why an archive should not be deployed although nothing is damaged: it does nothing of what it is for, or its front
 * end is served from the machine of whoever packaged it, which another Liferay's users can't reach.
 *
 * @param archive what diagnostics call it
 */
export async function unfitArchive(
  project: Project,
  uffa: Uffa,
  archive: string,
  options: DeployOptions,
): Promise<readonly Diagnostic[]> {
  if (options.allowProblems === true) return [];
  const reasons = unusableReasons(project, uffa, options.profile);
  const unusable =
    reasons.length === 0 ? [] : [...reasons, diagnostic('deploy-archive-unusable', { archive })];
  const destination = destinationOf(options);
  if (destination === undefined || isLocal(options)) return unusable;
  const urls = await loopbackUrls(project, uffa);
  return [
    ...unusable,
    ...urls.map((url) => diagnostic('deploy-url-of-this-machine', { archive, destination, ...url })),
  ];
}

/** As a manifest that can't be read any more says nothing about an archive that was packaged before. */
function unusableReasons(project: Project, uffa: Uffa, profile: string | undefined): readonly Diagnostic[] {
  const manifest = manifestOf(project, profile ?? activeProfile(project));
  return manifest === undefined ? [] : unusableBecause(checkUffa(manifest, uffa));
}

function manifestOf(project: Project, profile: string | undefined): ProjectManifest | undefined {
  try {
    return readManifest(project, profile === undefined ? {} : { profile });
  } catch (error) {
    if (error instanceof UffaError) return undefined;
    throw error;
  }
}

/** A Liferay that the developer's own browser is pointed to. PaaS has a directory for it, too. */
function isLocal(options: DeployOptions): boolean {
  const destination = destinationOf(options);
  return (
    destination === 'bundle' ||
    destination === 'container' ||
    (destination === 'paas' && options.environment === 'local')
  );
}

interface PlacedUrl {
  /** The client extension's. */
  readonly id: string;
  readonly url: string;
}

/**
 * The addresses of a dev server in the configuration of front ends (behaviour.md 7). Those of services are none of
 * them: Liferay Cloud puts its own in their place.
 */
async function loopbackUrls(project: Project, { entries }: Uffa): Promise<readonly PlacedUrl[]> {
  const config = entries.find(({ path }) => path === `${project.name}${CONFIG_SUFFIX}`);
  if (config === undefined) return [];
  return Object.entries(jsonObjectIn(await readText(config.content)) ?? {}).flatMap(([key, value]) => {
    const { factoryPid, id } = keyParts(key);
    if (factoryPid !== CLIENT_EXTENSION_TYPE_PID) return [];
    const urls = textsIn(value).map(settingValue).filter(isLoopbackUrl);
    return [...new Set(urls)].map((url) => ({ id, url }));
  });
}

/** The lines of all texts, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** `url=http://localhost` is a line of `typeSettings`; the further lines of a list have no key. */
function settingValue(line: string): string {
  return line.replace(/^\w+=/, '');
}

import { join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import { directoriesIn, namesIn } from '../files/entries-in';
import { textIfThere } from '../files/text-if-there';
import { withOpenZip } from '../zip/read/open-zip';
import type { JarFacts } from './facts/jar-facts';
import { configurationsOfSchema, SETTINGS_SCHEMA } from './facts/settings-schema';
import { jarRecords } from './jars/jar-records';
import { memberText } from './jars/member-text';

const NAME = 'com.liferay.gradle.plugins.workspace';

/** The plugin's version in the workspace's `settings.gradle`, however it is written there. */
const IN_SETTINGS = /com\.liferay\.gradle\.plugins\.workspace["']?\s*(?:,\s*version\s*:\s*["']|:)([\w.-]+)/;

/** Where Gradle and Maven keep what they have fetched, absolute. */
export interface Caches {
  readonly gradle?: string;
  readonly maven?: string;
}

/**
 * The jar of Liferay's Gradle plugin in the caches of this machine: of the version that the workspace names, else of the
 * newest there is. Undefined: there is none.
 */
export function findGradlePlugin(workspaceRoot: string, { gradle, maven }: Caches): string | undefined {
  const wanted = IN_SETTINGS.exec(textIfThere(join(workspaceRoot, 'settings.gradle')) ?? '')?.[1];
  const found = [
    ...(gradle === undefined ? [] : inGradle(join(gradle, 'caches/modules-2/files-2.1/com.liferay', NAME))),
    ...(maven === undefined ? [] : inMaven(join(maven, 'com/liferay', NAME))),
  ].filter(({ version }) => wanted === undefined || version === wanted);
  return found.sort((a, b) => byVersion(b.version, a.version))[0]?.jar;
}

interface FoundPlugin {
  readonly version: string;
  readonly jar: string;
}

/** Each version has directories named by checksums. */
function inGradle(directory: string): readonly FoundPlugin[] {
  return directoriesIn(directory).flatMap((version) =>
    [...directoriesIn(join(directory, version))]
      .sort()
      .flatMap((checksum) => jarsIn(join(directory, version, checksum), version)),
  );
}

function inMaven(directory: string): readonly FoundPlugin[] {
  return directoriesIn(directory).flatMap((version) => jarsIn(join(directory, version), version));
}

function jarsIn(directory: string, version: string): readonly FoundPlugin[] {
  return namesIn(directory)
    .filter((name) => name === `${NAME}-${version}.jar`)
    .map((name) => ({ version, jar: join(directory, name) }));
}

function byVersion(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index++) {
    const difference = (a?.[index] || 0) - (b?.[index] || 0);
    if (difference !== 0) return difference;
  }
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * What the plugin's jar tells of instance settings.
 *
 * @param shown what diagnostics call it
 * @throws UffaError for a jar that cannot be read, or that tells nothing of them
 */
export async function readGradlePlugin(jar: string, shown: string): Promise<JarFacts> {
  const configurations = await withOpenZip(jar, async (open) => {
    try {
      const record = (await jarRecords(open)).get(SETTINGS_SCHEMA);
      if (record === undefined) throw new Error(`it has no ${SETTINGS_SCHEMA}`);
      return configurationsOfSchema(JSON.parse(memberText(open, record)));
    } catch (error) {
      throw unfit(shown, messageOf(error), error);
    }
  });
  if (configurations.length === 0) throw unfit(shown, 'its schema names no configuration', undefined);
  return { configurations, applications: [], batchServices: [] };
}

function unfit(jar: string, problem: string, cause: unknown): UffaError {
  return new UffaError(diagnostic('gradle-plugin-unfit', { jar, problem }), { cause });
}

import { hasErrors, sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import type { ExtensionType } from '../../extension-types';
import type { ArchiveCheck } from './archive-check';
import { configJson } from './config-json';
import { configurationContent } from './configuration-content';
import { configurationIds, configurationPids } from './configuration-ids';
import { configurationShape } from './configuration-shape';
import { configurationTypes } from './configuration-types';
import { containerFiles, containerTokens, dockerfileCopies, lcpJson } from './container-files';
import { directoryEntries } from './directory-entries';
import { headers } from './headers';
import { portalView, type PortalView } from './portal-view';
import { privateFiles } from './private-files';
import type { ReadArchive } from './read-archive';
import { recognition } from './recognition';
import { servedUrls } from './served-urls';
import { settingLines } from './setting-lines';
import { site } from './site';
import { textEncoding } from './text-encoding';
import { contextByName, webContext } from './web-context';

const checks: readonly ArchiveCheck[] = [
  textEncoding,
  directoryEntries,
  configJson,
  configurationIds,
  configurationPids,
  configurationTypes,
  configurationShape,
  configurationContent,
  settingLines,
  servedUrls,
  webContext,
  contextByName,
  headers,
  containerFiles,
  lcpJson,
  containerTokens,
  dockerfileCopies,
  site,
  privateFiles,
];

/** What an archive that was checked comes to. */
export interface ArchiveDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  /** How many client extensions the portal finds in it. */
  readonly extensions: number;
  /** Absent where the portal does not take it for a client extension. */
  readonly view?: PortalView;
}

/**
 * What the portal does not take in of an archive, or reads differently (acceptance.md). Of one that it does not take for
 * a client extension, nothing else is said.
 *
 * @param types besides Liferay's own
 */
export function checkArchiveContent(
  archive: ReadArchive,
  types: readonly ExtensionType[] = [],
): ArchiveDiagnostics {
  const unrecognized = recognition(archive);
  if (hasErrors(unrecognized)) return { diagnostics: unrecognized, extensions: 0 };
  const view = portalView(archive, types);
  return {
    diagnostics: sortDiagnostics(checks.flatMap((check) => check(view))),
    extensions: view.configurations.length,
    view,
  };
}

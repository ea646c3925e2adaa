import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { reasonOf } from '../diagnostics/error-reason';
import { startOf } from '../diagnostics/position';
import { readSource } from '../files/open-source';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { SourceError } from '../files/source-error';
import { parseProperties } from '../java-text/properties';
import { settingIn } from './gradle-property';
import { splitGlobs, splitList } from './split-list';

/** What an existing Gradle workspace says of itself in `gradle.properties`. */
export interface WorkspaceSettings {
  /** Where to look for projects, relative to the root. Empty: everywhere. */
  readonly directories: readonly string[];
  /** Java NIO globs over project paths, relative to the root. */
  readonly exclude: readonly string[];
  readonly virtualInstanceId?: string;
}

const FILE = 'gradle.properties';

/** Reads the workspace's `gradle.properties`, where there is one; blank and `null` count as unset. */
export function readWorkspaceSettings(workspaceRoot: string): {
  readonly settings: WorkspaceSettings;
  readonly diagnostics: readonly Diagnostic[];
} {
  try {
    return {
      settings: settingsOf(readSource(join(workspaceRoot, FILE), workspaceRoot).toString('utf8')),
      diagnostics: [],
    };
  } catch (error) {
    const reason = reasonOf(error);
    const found =
      error instanceof SourceError
        ? sourceDiagnostic(error, FILE)
        : diagnostic('workspace-settings-unreadable', { file: FILE, reason }, startOf(FILE));
    return { settings: settingsOf(''), diagnostics: reason === 'ENOENT' ? [] : [found] };
  }
}

function settingsOf(text: string): WorkspaceSettings {
  const properties = parseProperties(text);
  const get = (key: string) => settingIn(properties.get(key));
  const directories = get('liferay.workspace.client-extension.dir');
  const exclude = get('liferay.workspace.dir.excludes.globs');
  const virtualInstanceId = get('liferay.virtual.instance.id');
  return {
    directories: directories === undefined || directories === '*' ? [] : splitList(directories),
    exclude: exclude === undefined ? [] : splitGlobs(exclude.trim()),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
  };
}

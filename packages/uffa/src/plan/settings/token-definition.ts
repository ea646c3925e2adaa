import { posix, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { Project } from '../../discover/project';
import { asText } from '../../java-text/as-text';
import { compactJson } from '../../java-text/compact-json';
import { parseJson } from '../../java-text/json-reader';
import type { MapValue } from '../../values/value';
import type { ClientExtension } from '../../manifest/project-manifest';
import { readProjectFile } from '../project-file';
import { isInWorkspace } from '../../files/workspace-path';
import { replaceSetting, type PlannedSettings } from './planned-settings';

const KEY = 'frontendTokenDefinitionJSON';

/**
 * Replaces themeCSS's `frontendTokenDefinitionJSON`, a path relative to the project, by the file's minified
 * content (behaviour.md 8.3). A file of zero bytes gives `{}`.
 */
export function inlineTokenDefinition(
  project: Project,
  extension: ClientExtension,
  settings: MapValue,
): PlannedSettings {
  const member = settings.members.get(KEY);
  if (member === undefined) return { settings, diagnostics: [] };
  const position = member.value.position ?? extension.position;
  if (member.value.kind !== 'string') {
    return {
      settings,
      diagnostics: [diagnostic('token-definition-no-path', { id: extension.id }, position)],
    };
  }
  const { text, diagnostics } = minified(project, asText(member.value), extension.id, position);
  return { settings: replaceSetting(settings, KEY, KEY, text), diagnostics };
}

function minified(
  project: Project,
  path: string,
  id: string,
  position: Position,
): { text: string; diagnostics: readonly Diagnostic[] } {
  if (!isInWorkspace(project.workspaceRoot, resolve(project.root, path))) {
    return { text: '{}', diagnostics: [diagnostic('token-definition-outside', { id, path }, position)] };
  }
  const file = readProjectFile(project, posix.normalize(path));
  if (file.text === undefined) {
    const missing = diagnostic('token-definition-missing', { id, path }, position);
    return { text: '{}', diagnostics: file.diagnostics.length > 0 ? file.diagnostics : [missing] };
  }
  if (file.text === '') return { text: '{}', diagnostics: [] };
  const { value, diagnostics } = parseJson(file.text, file.source);
  if (diagnostics.length > 0) return { text: '{}', diagnostics };
  if (value?.kind !== 'map') {
    return { text: '{}', diagnostics: [diagnostic('token-definition-no-object', { id, path }, position)] };
  }
  return { text: compactJson(value), diagnostics: [] };
}

import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { TypeRegistry } from '../../extension-types';
import type { MapValue } from '../../values/value';
import type { ClientExtension, ProjectManifest } from '../../manifest/project-manifest';
import type { PlannedExtension } from '../planned-extension';
import { expandUrlWildcards } from '../url-wildcards';
import type { PlannedSettings } from './planned-settings';
import { inlineScriptAttributes } from './script-attributes';
import { inlineTokenDefinition } from './token-definition';

/**
 * The active extensions with their settings made ready for the archive (behaviour.md 8).
 * Extensions of unknown type are left out: validation reports them.
 *
 * @param staticPaths every path under `static/`, files and directories, relative to it, and the empty path;
 *   undefined when the archive has no `static/`
 */
export function plannedExtensions(
  manifest: ProjectManifest,
  types: TypeRegistry,
  staticPaths: readonly string[] | undefined,
): { readonly extensions: readonly PlannedExtension[]; readonly diagnostics: readonly Diagnostic[] } {
  const extensions: PlannedExtension[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const extension of manifest.extensions) {
    const type = types.get(extension.type);
    if (type === undefined) continue;
    const expanded: PlannedSettings =
      type.classification === 'frontend' && staticPaths !== undefined
        ? expandUrlWildcards(extension.typeSettings, staticPaths, extension)
        : { settings: extension.typeSettings, diagnostics: [] };
    const inlined = inlineByType(manifest, extension, expanded.settings);
    extensions.push({ extension, type, settings: inlined.settings });
    diagnostics.push(...expanded.diagnostics, ...inlined.diagnostics);
  }
  return { extensions, diagnostics };
}

function inlineByType(
  manifest: ProjectManifest,
  extension: ClientExtension,
  settings: MapValue,
): PlannedSettings {
  if (extension.type === 'globalJS') return inlineScriptAttributes(extension, settings);
  if (extension.type === 'themeCSS') return inlineTokenDefinition(manifest.project, extension, settings);
  return { settings, diagnostics: [] };
}

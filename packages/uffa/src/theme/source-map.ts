import { workspacePath } from '../files/workspace-path';
import type { CompileResult } from 'sass';
import type { SassPlaces } from './sass-diagnostic';
import { pathOf } from './theme-importer';
import { fileAt } from './theme-tree';

type SourceMap = NonNullable<CompileResult['sourceMap']>;

/**
 * Appends a source map to the style sheet made of `path` as a data URL: the portal serves no other file beside it. Its
 * sources are named by their paths relative to the workspace, the same on every machine.
 */
export function embedSourceMap(
  path: string,
  css: string,
  map: SourceMap,
  { project, tree }: SassPlaces,
): string {
  // The style sheet itself was passed to Sass as a text, for which Sass writes a data URL.
  const nameOf = (url: string) => {
    const file = fileAt(tree, url.startsWith('data:') ? path : (pathOf(url) ?? ''));
    return file === undefined ? url : `theme:///${workspacePath(project.workspaceRoot, file)}`;
  };
  const named = { ...map, sources: map.sources.map(nameOf) };
  const data = Buffer.from(JSON.stringify(named)).toString('base64');
  return `${css}\n/*# sourceMappingURL=data:application/json;charset=utf-8;base64,${data} */`;
}

import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ArchiveCheck } from './archive-check';
import { textOf } from './configurations';

/** The portal serves an archive under the first web context path that it finds (acceptance.md 8). */
export const webContext: ArchiveCheck = ({ configurations, contextPath, paths, folders }) => {
  if (contextPath === undefined || !paths.some((path) => path.startsWith(folders.frontend))) return [];
  return configurations
    .filter(({ isClientExtensionType }) => isClientExtensionType)
    .flatMap(({ id, members }) => {
      const value = members.get('webContextPath')?.value;
      const path = textOf(value);
      if (path === undefined || path.replace(/^\//, '') === contextPath) return [];
      return [
        diagnostic('web-context-path-differs', { id, path, first: `/${contextPath}` }, value?.position),
      ];
    });
};

/** Older portals go by the file's name, without a hyphen and digits at its end (acceptance.md 8). */
export const contextByName: ArchiveCheck = ({ archive, contextPath, paths, folders }) => {
  if (contextPath === undefined || !paths.some((path) => path.startsWith(folders.frontend))) return [];
  const name = archive.uffa.name.replace(/-[0-9.]+$/, '');
  if (name === contextPath) return [];
  return [diagnostic('archive-context-by-name', { name, path: contextPath }, startOf(archive.file))];
};

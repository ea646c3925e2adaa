import type { PreviewFile, PreviewSite } from '../site/site';

/**
 * The file of an archive that a portal serves at a path of a URL. The path is looked up as it is, and never followed: one
 * with `..`, an encoded slash or a NUL in it names no file.
 *
 * @param path as it is in the request, percent-encoded, without the query
 */
export function archiveFile(
  { projects }: Pick<PreviewSite, 'projects'>,
  path: string,
): PreviewFile | undefined {
  const decoded = decodedPath(path);
  if (decoded === undefined) return undefined;
  for (const { contextPath, files } of projects) {
    const file = decoded.startsWith(`${contextPath}/`)
      ? files.get(decoded.slice(contextPath.length + 1))
      : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Whether a path of a URL lies in the context of a project. */
export function isInContext({ projects }: Pick<PreviewSite, 'projects'>, path: string): boolean {
  return projects.some(({ contextPath }) => path === contextPath || path.startsWith(`${contextPath}/`));
}

/** Undefined for a path that is encoded wrongly, or hides what separates paths. */
function decodedPath(path: string): string | undefined {
  if (/%(?:2f|5c|00)|[\\\0]/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

import { pagesOf } from '../page/pages-of';
import type { PreviewModel } from './preview-model';

/** What a preview shows, for programs: the pages, and of each project what is served. */
export function modelDocument({ site, problems }: PreviewModel): object {
  return {
    version: 1,
    pages: pagesOf(site).map(({ path, title, project, coverage, extensions }) => ({
      path: path ?? null,
      title,
      project: project ?? null,
      coverage,
      extensions: extensions.map(({ id }) => id),
    })),
    projects: site.projects.map(({ name, root, contextPath, extensions, files }) => ({
      name,
      root,
      contextPath,
      extensions: extensions.map(({ id, type }) => ({ id, type })),
      files: [...files.keys()].sort(),
    })),
    problems,
  };
}

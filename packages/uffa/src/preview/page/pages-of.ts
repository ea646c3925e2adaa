import type { PreviewExtension, PreviewSite } from '../site/site';

/** How much of what a portal does a page shows. */
export type Coverage = 'full' | 'partial' | 'none';

/** A page of the preview, as the index lists it. */
export interface PageSummary {
  /** Below `routes.page`, percent-encoded; absent: there is none, for a type that no page shows. */
  readonly path?: string;
  readonly title: string;
  /** The name of the project; absent: the page is of all. */
  readonly project?: string;
  readonly coverage: Coverage;
  /** What the page shows and what it does not, in sentences. */
  readonly why: string;
  /** The extensions that the page is about; the page of all has none of its own. */
  readonly extensions: readonly PreviewExtension[];
}

/** The pages of a site: first those of all projects, then those of one extension each. */
export function pagesOf(site: PreviewSite): readonly PageSummary[] {
  const served = site.projects
    .flatMap(({ extensions }) => extensions)
    .filter(({ contextPath }) => contextPath !== undefined);
  return [
    {
      path: 'all',
      title: 'All on one page',
      coverage: 'partial',
      why: 'Every custom element, with the theme, the style sheets and the scripts of all projects.',
      extensions: [],
    },
    ...served
      .filter(({ type }) => type === 'customElement' || type === 'iframe')
      .map((extension): PageSummary => ({
        path: pathOf(extension),
        title: extension.name ?? extension.id,
        project: extension.project,
        coverage: 'partial',
        why: 'The widget as a page of the portal has it, without the portal around it.',
        extensions: [extension],
      })),
  ];
}

/** The path of the page of one extension. */
export function pathOf({ project, id }: PreviewExtension): string {
  return `${encodeURIComponent(project)}/${encodeURIComponent(id)}`;
}

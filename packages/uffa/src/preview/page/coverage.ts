/** How much of what a portal does with a type the preview does. */
export type Coverage = 'full' | 'partial' | 'none';

export interface TypeCoverage {
  readonly coverage: Coverage;
  /** What is shown and what is not, in sentences. */
  readonly why: string;
  /** The page of all projects that shows it; absent: it has a page of its own, or none. */
  readonly page?: string;
}

/** Each type that concerns pages. The rest runs in a portal or in a service, where no page shows it. */
export const typeCoverage: Readonly<Partial<Record<string, TypeCoverage>>> = {
  audiencesCustomAttributes: {
    coverage: 'partial',
    why: 'The functions are called, and their values are shown. No segment is built from them.',
    page: 'audiences',
  },
  commerceCheckoutStep: {
    coverage: 'partial',
    why: 'The script runs in the checkout’s container, and the page shows what it would post. It gets no real order, and its service is not called.',
    page: 'checkout',
  },
  customElement: {
    coverage: 'full',
    why: 'It runs as a widget on a public page. Permissions, single-page navigation and the page editor are left to the portal.',
  },
  editorConfigContributor: {
    coverage: 'partial',
    why: 'The transformer runs on sample configurations of CKEditor 4, AlloyEditor and CKEditor 5, and the page shows what it changes. No editor opens.',
    page: 'editor',
  },
  fdsCellRenderer: {
    coverage: 'partial',
    why: 'It renders the cells of a sample table, each one once, as a data set does. No real data set is loaded.',
    page: 'fds',
  },
  fdsFilter: {
    coverage: 'partial',
    why: 'It is opened, applied, removed and opened again, and the syntax of its OData is checked. No rows are filtered.',
    page: 'fds',
  },
  globalCSS: { coverage: 'full', why: 'It comes last in the head, as in a portal.', page: 'all' },
  globalJS: {
    coverage: 'full',
    why: 'It is loaded in the head or at the end of the body, with the attributes that a portal writes.',
    page: 'all',
  },
  iframe: { coverage: 'full', why: 'Its properties become the query of its address, as in a portal.' },
  jsImportMapsEntry: {
    coverage: 'full',
    why: 'It is in the import map of every page. One page lists what it exports next to what scripts import from it.',
    page: 'modules',
  },
  themeCSS: {
    coverage: 'partial',
    why: 'It styles samples of Clay’s markup, left to right and right to left. The portal’s own components are missing.',
    page: 'theme',
  },
  themeFavicon: { coverage: 'full', why: 'It replaces both icons of the page.', page: 'theme' },
  themeSpritemap: {
    coverage: 'full',
    why: 'One page shows all of its icons, and names those that Clay has and it lacks.',
    page: 'icons',
  },
};

/** What is shown of a type. */
export function coverageOf(type: string | undefined): TypeCoverage {
  return (
    typeCoverage[type ?? ''] ?? {
      coverage: 'none',
      why: 'It works in the portal or in a service; no page can show it.',
    }
  );
}

/** How much of what a portal does with a type the preview does. */
export type Coverage = 'full' | 'partial' | 'none';

export interface TypeCoverage {
  readonly coverage: Coverage;
  /** What is shown and what is not, in sentences. */
  readonly why: string;
  /** The page of all projects that shows it; absent: it has a page of its own, or none. */
  readonly page?: string;
}

/** Each type that pages concern. The rest runs in a portal or in a service, where no page shows it. */
export const typeCoverage: Readonly<Partial<Record<string, TypeCoverage>>> = {
  audiencesCustomAttributes: {
    coverage: 'partial',
    why: 'The functions are called and their values shown. No segment is made from them.',
    page: 'audiences',
  },
  commerceCheckoutStep: {
    coverage: 'partial',
    why: 'The script runs in the container of the checkout, and what it would post is shown. There is no order, and the service is not asked.',
    page: 'checkout',
  },
  customElement: {
    coverage: 'full',
    why: 'It runs as a widget on a public page. Permissions, navigation without loading and the page editor are the portal’s.',
  },
  editorConfigContributor: {
    coverage: 'partial',
    why: 'The transformer runs over configurations of CKEditor 4, AlloyEditor and CKEditor 5, and what it changes is shown. There is no editor.',
    page: 'editor',
  },
  fdsCellRenderer: {
    coverage: 'partial',
    why: 'It renders the cells of a table with sample rows, once each, as a data set does. There is no data set.',
    page: 'fds',
  },
  fdsFilter: {
    coverage: 'partial',
    why: 'It is opened, applied, removed and opened again, and its OData is checked. There is no data set to filter.',
    page: 'fds',
  },
  globalCSS: { coverage: 'full', why: 'It is last in the head, as in a portal.', page: 'all' },
  globalJS: {
    coverage: 'full',
    why: 'It is in the head or at the bottom, with the attributes that a portal writes.',
    page: 'all',
  },
  iframe: { coverage: 'full', why: 'Its properties are the query of the address, as in a portal.' },
  jsImportMapsEntry: {
    coverage: 'full',
    why: 'It is in the import map of every page, and its exports are listed beside what scripts ask for.',
    page: 'modules',
  },
  themeCSS: {
    coverage: 'partial',
    why: 'It styles samples of Clay’s markup, from left to right and from right to left. The portal’s own components are not there.',
    page: 'theme',
  },
  themeFavicon: { coverage: 'full', why: 'It replaces both icons of the page.', page: 'theme' },
  themeSpritemap: {
    coverage: 'full',
    why: 'All of its icons are shown, and those that Clay has and it lacks.',
    page: 'icons',
  },
};

/** What is shown of a type. */
export function coverageOf(type: string | undefined): TypeCoverage {
  return (
    typeCoverage[type ?? ''] ?? {
      coverage: 'none',
      why: 'It works in the portal or in a service, and no page shows it.',
    }
  );
}

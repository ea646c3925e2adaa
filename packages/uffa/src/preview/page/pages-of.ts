import { customElementNameFlaw } from '../../extension-types/custom-element-name';
import type { PreviewExtension, PreviewSite } from '../site/site';
import { coverageOf, type Coverage } from './coverage';
import { elementName } from './selected';

/** A page of the preview, as the index lists it. */
export interface PageSummary {
  /** Below `routes.page`, percent-encoded; absent: there is none, for an extension that no page shows. */
  readonly path?: string;
  readonly title: string;
  /** The name of the project; absent: the page is of all. */
  readonly project?: string;
  readonly coverage: Coverage;
  /** What the page shows and what it does not, in sentences. */
  readonly why: string;
  /** What the page is. */
  readonly kind: PageKind;
  /** The extensions that the page is about. */
  readonly extensions: readonly PreviewExtension[];
}

export type PageKind = SharedPage | 'widget' | 'none';

/** The pages of all projects, by their paths. */
export const sharedPages = {
  all: {
    title: 'All on one page',
    types: ['customElement', 'iframe', 'globalCSS', 'globalJS'],
    always: true,
  },
  theme: { title: 'Theme', types: ['themeCSS', 'themeFavicon'], always: true },
  icons: { title: 'Icons', types: ['themeSpritemap'], always: true },
  fds: { title: 'Data sets', types: ['fdsCellRenderer', 'fdsFilter'], always: false },
  editor: { title: 'Editors', types: ['editorConfigContributor'], always: false },
  checkout: { title: 'Checkout', types: ['commerceCheckoutStep'], always: false },
  modules: { title: 'Modules', types: ['jsImportMapsEntry'], always: true },
  audiences: { title: 'Audiences', types: ['audiencesCustomAttributes'], always: false },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly types: readonly string[]; readonly always: boolean }>
>;

export type SharedPage = keyof typeof sharedPages;

const WHY: Readonly<Record<SharedPage, string>> = {
  all: 'Every widget, with the theme, the style sheets and the scripts of all projects, so that conflicts show.',
  theme: 'Samples of Clay’s markup in the page’s theme, and the theme’s tokens.',
  icons: 'Each icon of the page’s sprite map.',
  fds: 'Cell renderers and filters, with what a data set passes to them.',
  editor: 'What contributors change in the configurations of editors.',
  checkout: 'Checkout steps in their container.',
  modules: 'The import map of the page, and what its modules export.',
  audiences: 'The visitor attributes that scripts compute.',
};

/** The pages of a site: first those of all projects, then each extension with the page that shows it, if there is one. */
export function pagesOf(site: PreviewSite): readonly PageSummary[] {
  const extensions = site.projects.flatMap((project) => project.extensions);
  const shared = (Object.keys(sharedPages) as SharedPage[]).flatMap((kind): PageSummary[] => {
    const { title, types, always } = sharedPages[kind];
    const about = extensions.filter(({ type = '' }) => (types as readonly string[]).includes(type));
    if (!always && about.length === 0) return [];
    const coverages = about.map(({ type }) => coverageOf(type).coverage);
    const coverage = coverages.includes('partial') ? 'partial' : 'full';
    return [{ path: kind, title, kind, coverage, why: WHY[kind], extensions: about }];
  });
  return [...shared, ...extensions.map(ownPage)];
}

/** The page at a path; what stands behind `/-/` is its own business. */
export function pageAt(site: PreviewSite, path: string): PageSummary | undefined {
  const own = layoutPath(path);
  return pagesOf(site).find((page) => page.kind !== 'none' && page.path === own && !isPointer(page));
}

/** The path of a page without what follows it. */
export function layoutPath(path: string): string {
  const [own = ''] = path.split('/-/', 1);
  return own.replace(/\/-?$/, '');
}

/** Whether an entry of the list only points to a page of all projects. */
function isPointer({ kind, project }: PageSummary): boolean {
  return project !== undefined && kind !== 'widget';
}

function ownPage(extension: PreviewExtension): PageSummary {
  const { project, name, id, type } = extension;
  const { coverage, why, page } = coverageOf(type);
  const isWidget = type === 'customElement' || type === 'iframe';
  const path = isWidget ? pathOf(extension) : page;
  const refusal = type === 'customElement' ? refusalOf(elementName(extension)) : undefined;
  return {
    ...(path === undefined ? {} : { path }),
    title: name ?? id,
    project,
    ...(refusal === undefined ? { coverage, why } : { coverage: 'none', why: refusal }),
    kind: isWidget ? 'widget' : isShared(page) ? page : 'none',
    extensions: [extension],
  };
}

/** Why no page can show an element with this name. */
function refusalOf(name: string): string | undefined {
  const flaw = customElementNameFlaw(name);
  return flaw === undefined
    ? undefined
    : `It cannot be shown: browsers refuse "${name}" as the name of an element, because ${flaw}.`;
}

function isShared(page: string | undefined): page is SharedPage {
  return page !== undefined && Object.hasOwn(sharedPages, page);
}

function pathOf({ project, id }: PreviewExtension): string {
  return `${encodeURIComponent(project)}/${encodeURIComponent(id)}`;
}

import type { PreviewExtension, PreviewSite } from '../site/site';
import { entriesOf } from './import-map';
import { ofType, urlsOf } from './selected';

/** An extension whose script a page of ours runs. */
export interface HarnessItem {
  readonly project: string;
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

export interface EditorItem extends HarnessItem {
  readonly editorConfigKeys: readonly string[];
  readonly editorNames: readonly string[];
  readonly portletNames: readonly string[];
}

export interface CheckoutItem extends HarnessItem {
  readonly label: string;
  readonly showsControls: boolean;
  /** Whether the container has the fields of a payment. */
  readonly isPayment: boolean;
}

export interface ModuleItem {
  readonly specifier: string;
  readonly url: string;
  /** Absent: it is one of the portal's. */
  readonly project?: string;
  /** Names that scripts of the site import from it, each with those scripts. */
  readonly asked: readonly { readonly name: string; readonly by: readonly string[] }[];
}

export interface AudiencesItem extends HarnessItem {
  readonly attributes: readonly { readonly symbol: string; readonly name: string; readonly type: string }[];
}

/** What a page of ours is about; the browser's part of the page reads it. */
export type HarnessData =
  | {
      readonly kind: 'fds';
      readonly renderers: readonly HarnessItem[];
      readonly filters: readonly HarnessItem[];
    }
  | { readonly kind: 'editor'; readonly contributors: readonly EditorItem[] }
  | { readonly kind: 'checkout'; readonly steps: readonly CheckoutItem[] }
  | { readonly kind: 'modules'; readonly modules: readonly ModuleItem[] }
  | { readonly kind: 'audiences'; readonly scripts: readonly AudiencesItem[] }
  | {
      readonly kind: 'icons';
      readonly spritemap: string;
      /** Clay's own map, to compare with; absent: it is the same, or there is none. */
      readonly clay?: string;
    };

export type HarnessKind = HarnessData['kind'];

/** What the harness page of a kind is about. */
export function harnessData(
  kind: HarnessKind,
  site: PreviewSite,
  shown: readonly PreviewExtension[],
  page: { readonly spritemap: string; readonly map: Readonly<Record<string, string>> },
): HarnessData {
  switch (kind) {
    case 'fds':
      return { kind, renderers: itemsOf(shown, 'fdsCellRenderer'), filters: itemsOf(shown, 'fdsFilter') };
    case 'editor':
      return { kind, contributors: ofType(shown, 'editorConfigContributor').map(editorItem) };
    case 'checkout':
      return { kind, steps: ofType(shown, 'commerceCheckoutStep').map(checkoutItem) };
    case 'modules':
      return { kind, modules: moduleItems(site, shown, page.map) };
    case 'audiences':
      return { kind, scripts: ofType(shown, 'audiencesCustomAttributes').map(audiencesItem) };
    case 'icons':
      return { kind, ...iconMaps(site, page.spritemap) };
  }
}

const CLAY_ICONS = '/o/classic-theme/images/clay/icons.svg';

function iconMaps({ portal }: PreviewSite, spritemap: string): { spritemap: string; clay?: string } {
  return portal.clay === undefined || spritemap === CLAY_ICONS
    ? { spritemap }
    : { spritemap, clay: CLAY_ICONS };
}

function itemsOf(shown: readonly PreviewExtension[], type: string): readonly HarnessItem[] {
  return ofType(shown, type).map((extension) => itemOf(extension, 'url'));
}

function itemOf(extension: PreviewExtension, setting: string): HarnessItem {
  const { project, id, name = id } = extension;
  return { project, id, name, url: urlsOf(extension, setting)[0] ?? '' };
}

function editorItem(extension: PreviewExtension): EditorItem {
  const list = (setting: string) => listIn(extension, setting);
  return {
    ...itemOf(extension, 'url'),
    editorConfigKeys: list('editorConfigKeys'),
    editorNames: list('editorNames'),
    portletNames: list('portletNames'),
  };
}

/** The portal loads `index.js`, whatever the settings name. */
function checkoutItem(extension: PreviewExtension): CheckoutItem {
  const { settings, id } = extension;
  return {
    ...itemOf(extension, 'index'),
    label: settings.get('checkoutStepLabel') ?? id,
    showsControls: settings.get('showControls') === 'true',
    isPayment: (settings.get('paymentMethodKey') ?? '') !== '',
  };
}

function audiencesItem(extension: PreviewExtension): AudiencesItem {
  const [names, types] = ['names', 'types'].map((setting) => listIn(extension, setting));
  return {
    ...itemOf(extension, 'url'),
    attributes: listIn(extension, 'symbols').map((symbol, index) => ({
      symbol,
      name: names?.[index] ?? symbol,
      type: types?.[index] ?? 'string',
    })),
  };
}

function moduleItems(
  site: PreviewSite,
  shown: readonly PreviewExtension[],
  map: Readonly<Record<string, string>>,
): readonly ModuleItem[] {
  const owners = new Map(
    ofType(shown, 'jsImportMapsEntry').flatMap((extension) =>
      entriesOf([extension]).map(([specifier]) => [specifier, extension.project] as const),
    ),
  );
  const asked = askedNames(site);
  return Object.entries(map)
    .filter(([specifier]) => owners.has(specifier) || asked.has(specifier))
    .map(([specifier, url]) => {
      const project = owners.get(specifier);
      const names = [...(asked.get(specifier) ?? [])].map(([name, by]) => ({ name, by: [...by] }));
      return { specifier, url, asked: names, ...(project === undefined ? {} : { project }) };
    });
}

/** By specifier and by name, the scripts that import it. */
function askedNames(site: PreviewSite): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const asked = new Map<string, Map<string, Set<string>>>();
  for (const { name: project, modules } of site.projects) {
    for (const { path, imports } of modules) {
      for (const { specifier, names } of imports) {
        const ofSpecifier = asked.get(specifier) ?? new Map<string, Set<string>>();
        asked.set(specifier, ofSpecifier);
        for (const name of names) {
          ofSpecifier.set(name, (ofSpecifier.get(name) ?? new Set()).add(`${project}/${path}`));
        }
      }
    }
  }
  return asked;
}

/** The portal keeps lists of settings as lines. */
function listIn({ settings }: PreviewExtension, setting: string): readonly string[] {
  return (settings.get(setting) ?? '').split('\n').filter((line) => line !== '');
}

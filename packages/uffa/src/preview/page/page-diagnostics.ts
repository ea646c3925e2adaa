import { isOffered } from '../../checks/served/imports';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { customElementNameFlaw } from '../../extension-types/custom-element-name';
import type { PreviewExtension, PreviewModule, PreviewSite } from '../site/site';
import { askedAttributes, isCompanyWide, locationOf } from './global-scripts';
import { importMap } from './import-map';
import { offeredBy, perhapsOffered } from './offered';
import { globalsOf, widgetsOf } from './page-html';
import type { PageSummary } from './pages-of';
import { isStoodInFor } from './portal-modules';
import { elementName, ofType, selected } from './selected';
import type { Switches } from './switches';
import { isAttributeName } from './tags';
import { themeOf } from './theme';

/** What is wrong with a page before a browser shows it, sorted. */
export function diagnosticsOf(
  site: PreviewSite,
  page: PageSummary,
  switches: Switches,
): readonly Diagnostic[] {
  const shown = selected(site, switches);
  const widgets = [...new Set(widgetsOf(page, shown, switches))];
  const globals = globalsOf(page, shown);
  const onEach = shown.filter(({ type }) => type === 'jsImportMapsEntry' || /^theme/.test(type ?? ''));
  const about = page.kind === 'widget' || page.kind === 'all' ? [] : page.extensions;
  const scripts = ofType(globals, 'globalJS');
  const concerned = new Set([...widgets, ...scripts, ...ofType(globals, 'globalCSS'), ...onEach, ...about]);
  return sortDiagnostics([
    ...switches.diagnostics,
    ...[...concerned].filter((each) => shown.includes(each)).flatMap(missingFiles),
    ...widgets.filter(({ type }) => type === 'customElement').flatMap(ofElement),
    ...scripts.flatMap(ofScript),
    ...missingSheets(site, shown, switches),
    ...replacedNames(shown, switches),
    ...imports(site, new Set([...concerned].map(({ project }) => project)), switches),
    ...missingExports(site, shown),
    ...reactVersion(site),
  ]);
}

function missingFiles({ project, id, urls, type }: PreviewExtension): readonly Diagnostic[] {
  // The portal loads this file of a step, and not those that its settings name.
  const loaded = type === 'commerceCheckoutStep' ? urls.filter(({ setting }) => setting === 'index') : urls;
  return loaded
    .filter(({ file, size }) => file !== undefined && size === undefined)
    .map(({ setting, url }) => diagnostic('preview-file-missing', { project, id, setting, url }));
}

function ofElement(extension: PreviewExtension): readonly Diagnostic[] {
  const { project, id, properties } = extension;
  const name = elementName(extension);
  const flaw = customElementNameFlaw(name);
  if (flaw !== undefined) return [diagnostic('preview-element-name', { project, id, name, flaw })];
  return [...properties.keys()]
    .filter((attribute) => !isAttributeName(attribute))
    .map((attribute) => diagnostic('preview-attribute-lost', { project, id, attribute, why: 'not-a-name' }));
}

function ofScript(extension: PreviewExtension): readonly Diagnostic[] {
  const { project, id } = extension;
  const lost = askedAttributes(extension).flatMap(({ name: attribute, fate }) =>
    fate === 'written' || fate === 'left-out'
      ? []
      : [diagnostic('preview-attribute-lost', { project, id, attribute, why: fate })],
  );
  const isNowhere = isCompanyWide(extension) && locationOf(extension) === undefined;
  return isNowhere ? [...lost, diagnostic('preview-script-nowhere', { project, id })] : lost;
}

function missingSheets(
  site: PreviewSite,
  shown: readonly PreviewExtension[],
  switches: Switches,
): readonly Diagnostic[] {
  const { clay, main, extension } = themeOf(site, shown, switches);
  if (extension === undefined || switches.dir === 'ltr') return [];
  const { project, id } = extension;
  return Object.entries({ clayRTLURL: clay, mainRTLURL: main })
    .filter(([, url]) => url === '')
    .map(([setting]) => diagnostic('preview-rtl-missing', { project, id, setting }));
}

function replacedNames(shown: readonly PreviewExtension[], { portal }: Switches): readonly Diagnostic[] {
  return ofType(shown, 'jsImportMapsEntry').flatMap(({ project, id, settings }) => {
    const specifier = settings.get('bareSpecifier') ?? '';
    return offeredBy(portal).has(specifier)
      ? [diagnostic('preview-name-replaced', { project, id, specifier })]
      : [];
  });
}

/** What scripts of these projects import by names that the page's map has not, or has only the name of. */
function imports(
  site: PreviewSite,
  projects: ReadonlySet<string>,
  switches: Switches,
): readonly Diagnostic[] {
  const { portal } = switches;
  const shown = selected(site, switches);
  const map = new Map(Object.entries(importMap(site, shown, switches)));
  const names = new Set(map.keys());
  return site.projects
    .filter(({ name }) => projects.has(name))
    .flatMap(({ name: project, modules }) =>
      modules.flatMap(({ path, imports: asked }) =>
        [...new Set(asked.map(({ specifier }) => specifier))].flatMap((specifier): readonly Diagnostic[] => {
          if (!isOffered(specifier, names))
            return [diagnostic('preview-import-missing', { project, path, specifier, portal })];
          const url = offeredBy(portal).get(specifier) ?? perhapsOffered(specifier, portal);
          return map.get(specifier) === url && !isStoodInFor(site, specifier)
            ? [diagnostic('preview-import-stand-in', { project, path, specifier })]
            : [];
        }),
      ),
    );
}

/** Names that scripts import from modules of `jsImportMapsEntry`, and that these do not export. */
function missingExports(site: PreviewSite, shown: readonly PreviewExtension[]): readonly Diagnostic[] {
  const offered = new Map(
    ofType(shown, 'jsImportMapsEntry').map((extension) => [
      extension.settings.get('bareSpecifier') ?? '',
      { owner: extension.project, module: moduleOf(site, extension) },
    ]),
  );
  return site.projects.flatMap(({ name: project, modules }) =>
    modules.flatMap(({ path, imports: asked }) =>
      asked.flatMap(({ specifier, names }) => {
        const { owner = '', module } = offered.get(specifier) ?? {};
        if (module === undefined || module.exportsAll) return [];
        return names
          .filter((name) => !module.exports.includes(name))
          .map((name) => diagnostic('preview-export-missing', { project, path, specifier, name, owner }));
      }),
    ),
  );
}

function moduleOf(site: PreviewSite, { project, urls }: PreviewExtension): PreviewModule | undefined {
  const file = urls.find(({ setting }) => setting === 'url')?.file;
  return site.projects.find(({ name }) => name === project)?.modules.find(({ path }) => path === file);
}

function reactVersion({ portal: { react } }: PreviewSite): readonly Diagnostic[] {
  return react === undefined || react === '18.2.0'
    ? []
    : [diagnostic('preview-react-version', { version: react })];
}

import type { PreviewExtension, PreviewSite } from '../site/site';
import { isNamed, ofType, urlsOf } from './selected';
import type { Switches } from './switches';

/** Where the portal serves its default theme. */
const CLASSIC = '/o/classic-theme';

/** The style sheets, the icon and the icons that a page gets from its theme. */
export interface Theme {
  /** Undefined: the page has no such link. Empty: it has one that leads nowhere, as in a portal. */
  readonly clay: string | undefined;
  readonly main: string | undefined;
  readonly favicon: string;
  readonly spritemap: string;
  /** The themeCSS that replaces the default; absent: none does. */
  readonly extension?: PreviewExtension;
}

/** What the theme of a page is, with the client extensions that replace parts of it. */
export function themeOf(site: PreviewSite, shown: readonly PreviewExtension[], switches: Switches): Theme {
  const extension = themeExtension(shown, switches);
  const [favicon] = ofType(shown, 'themeFavicon').flatMap((each) => urlsOf(each, 'url'));
  const [spritemap] = ofType(shown, 'themeSpritemap').flatMap((each) => urlsOf(each, 'url'));
  return {
    ...(extension === undefined
      ? defaultSheets(site, switches)
      : { ...sheetsOf(extension, switches), extension }),
    favicon: favicon ?? `${CLASSIC}/images/favicon.ico`,
    spritemap: spritemap ?? `${CLASSIC}/images/clay/icons.svg`,
  };
}

/** The themeCSS of a page: the one that is asked for, else the first that is for pages. */
function themeExtension(
  shown: readonly PreviewExtension[],
  { theme }: Switches,
): PreviewExtension | undefined {
  const themes = ofType(shown, 'themeCSS');
  if (theme === undefined) return themes.find(({ settings }) => settings.get('scope') !== 'controlPanel');
  return themes.find((each) => isNamed(each, theme));
}

/** A request from right to left gets the other two; one that is missing is not replaced by its twin. */
function sheetsOf(extension: PreviewExtension, { dir }: Switches): Pick<Theme, 'clay' | 'main'> {
  const url = (setting: string) => urlsOf(extension, setting)[0] ?? '';
  return dir === 'rtl'
    ? { clay: url('clayRTLURL'), main: url('mainRTLURL') }
    : { clay: url('clayURL'), main: url('mainURL') };
}

function defaultSheets({ portal }: PreviewSite, { dir }: Switches): Pick<Theme, 'clay' | 'main'> {
  const suffix = dir === 'rtl' ? '_rtl' : '';
  return portal.clay === undefined
    ? { clay: undefined, main: undefined }
    : { clay: `${CLASSIC}/css/clay${suffix}.css`, main: `${CLASSIC}/css/main${suffix}.css` };
}

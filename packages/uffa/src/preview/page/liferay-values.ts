import { fullName, guest, people, type PreviewUser } from '../people';
import type { PreviewSite } from '../site/site';
import type { Switches } from './switches';

/** What the scripts of a page learn from it: the values of `Liferay` and of `themeDisplay`. Browser code reads this type. */
export interface LiferayValues {
  readonly portal: '7.4' | '2025';
  /** Such as `en_US`. */
  readonly languageId: string;
  readonly direction: 'ltr' | 'rtl';
  readonly signedIn: boolean;
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly emailAddress: string;
  };
  readonly spritemap: string;
  /** The path of the page without what follows `/-/`. */
  readonly layoutPath: string;
  /** Contexts of the projects, by which addresses are told apart, with the projects' names. */
  readonly contexts: Readonly<Record<string, string>>;
  /** The OAuth2 applications for browsers, by reference code, with the address of each service. */
  readonly userAgents: Readonly<Record<string, string>>;
  /** Addresses that `?t=` is added to, without it. */
  readonly stamped: readonly string[];
}

/** The values for one page. */
export function liferayValues(
  site: PreviewSite,
  { portal, lang, dir, user }: Switches,
  { spritemap, layoutPath }: Pick<LiferayValues, 'spritemap' | 'layoutPath'>,
): LiferayValues {
  const extensions = site.projects.flatMap((project) => project.extensions);
  return {
    portal,
    languageId: lang,
    direction: dir,
    signedIn: user !== 'guest',
    user: userValues(user),
    spritemap,
    layoutPath,
    contexts: Object.fromEntries(site.projects.map(({ contextPath, name }) => [contextPath, name])),
    userAgents: Object.fromEntries(
      extensions
        .filter(({ type }) => type === 'oAuthApplicationUserAgent')
        .map(({ id, settings }) => [id, serviceAddress(settings)]),
    ),
    stamped: extensions
      .filter(({ type }) => type === 'customElement')
      .flatMap(({ urls }) => urls.filter(({ setting }) => setting === 'urls').map(({ url }) => url)),
  };
}

function userValues(user: PreviewUser): LiferayValues['user'] {
  if (user === 'guest') return { id: String(guest.id), name: '', emailAddress: guest.emailAddress };
  const person = people[user];
  return { id: String(person.id), name: fullName(person), emailAddress: person.emailAddress };
}

/** Empty where only a portal would know it. */
function serviceAddress(settings: ReadonlyMap<string, string>): string {
  const given = settings.get('homePageURL');
  if (given !== undefined && !given.includes('$[')) return given;
  const address = settings.get('.serviceAddress');
  return address === undefined ? '' : `${settings.get('.serviceScheme') ?? 'https'}://${address}`;
}

import { messageOf } from '../../diagnostics/error-reason';
import { rightToLeft } from '../../theme/right-to-left';
import type { PreviewSite, ReadPackageFile } from '../site/site';
import { bridge } from './bridge';
import { offeredBy } from './offered';
import { askedFrom, isStoodInFor, OAUTH2_CLIENT, packageModule, specifierAt } from './portal-modules';
import type { Switches } from './switches';

/** What a portal serves that is of no archive. */
export interface PortalResource {
  /** Its media type, with a charset where it is text. */
  readonly type: string;
  readonly body: string | Buffer;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const CLAY = '@clayui/css';

/**
 * What a portal serves besides archives: the modules that its import map names, its default style sheets and icons. A
 * module that the preview does not have throws and says so.
 *
 * @param path of the address, percent-encoded, such as `/o/frontend-js-react-web/__liferay__/exports/react.js`
 * @returns undefined where a portal would serve nothing that the preview knows of
 */
export async function portalResource(
  site: PreviewSite,
  path: string,
  switches: Switches,
  readPackageFile: ReadPackageFile,
): Promise<PortalResource | undefined> {
  if (path.startsWith('/o/classic-theme/')) return themeResource(path, readPackageFile);
  if (path.startsWith('/o/js/language/')) return { type: SCRIPT, body: notProvided(path, ['default']) };
  const specifier = specifierAt(path, site, switches.portal);
  if (specifier === undefined) return undefined;
  return { type: SCRIPT, body: await moduleText(specifier, site, switches, readPackageFile) };
}

async function moduleText(
  specifier: string,
  site: PreviewSite,
  { portal }: Switches,
  readPackageFile: ReadPackageFile,
): Promise<string> {
  if (specifier === OAUTH2_CLIENT) return oauth2Client;
  const module = packageModule(site, specifier);
  const missing = () => notProvided(specifier, askedFrom(site, specifier));
  if (module === undefined) return missing();
  try {
    const urlOf = (name: string) =>
      name !== specifier && isStoodInFor(site, name) ? offeredBy(portal).get(name) : undefined;
    return await bridge(module, { readPackageFile, urlOf });
  } catch (error) {
    return `${missing()}// ${messageOf(error).replace(/[\r\n\u2028\u2029]/g, ' ')}\n`;
  }
}

/** Has the names that scripts ask for, so that a browser says what is missing, and not that a name is. */
function notProvided(specifier: string, names: readonly string[]): string {
  const own = names.filter((name) => name !== 'default');
  return `throw new Error(${JSON.stringify(`"${specifier}" is not provided by the preview.`)});
${own.map((_, index) => `const export${index} = undefined;\n`).join('')}export { ${own.map((name, index) => `export${index} as ${name}`).join(', ')} };
export default undefined;
`;
}

const oauth2Client = `export async function FromUserAgentApplication(externalReferenceCode) {
  return Liferay.OAuth2Client.FromUserAgentApplication(externalReferenceCode);
}
export default { FromUserAgentApplication };
`;

async function themeResource(path: string, read: ReadPackageFile): Promise<PortalResource | undefined> {
  switch (path) {
    case '/o/classic-theme/css/clay.css':
      return sheet(await read(CLAY, 'lib/css/atlas.css'));
    case '/o/classic-theme/css/clay_rtl.css': {
      const css = await read(CLAY, 'lib/css/atlas.css');
      return css && { type: STYLE, body: await rightToLeft(css.toString('utf8'), 'clay.css') };
    }
    case '/o/classic-theme/css/main.css':
    case '/o/classic-theme/css/main_rtl.css':
      return {
        type: STYLE,
        body: '/* The style sheet of the portal’s own theme is not part of the preview. */\n',
      };
    case '/o/classic-theme/images/clay/icons.svg': {
      const body = await read(CLAY, 'lib/images/icons/icons.svg');
      return body && { type: 'image/svg+xml', body };
    }
    case '/o/classic-theme/images/favicon.ico':
      return { type: 'image/svg+xml', body: favicon };
    default:
      return undefined;
  }
}

function sheet(body: Buffer | undefined): PortalResource | undefined {
  return body && { type: STYLE, body };
}

const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#6e7781"/><path d="M4 4h3v3H4zm5 0h3v3H9zM4 9h3v3H4zm5 0h3v3H9z" fill="#fff"/></svg>\n';

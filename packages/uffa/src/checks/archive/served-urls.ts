import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import {
  servedPaths,
  servedSettings,
  urlDiagnostics,
  type ServedPaths,
  type ServedSetting,
} from '../uffa/served-url';
import type { ArchiveCheck } from './archive-check';
import { textOf, type Configuration } from './configurations';
import type { PortalView } from './portal-view';
import { linesIn } from './setting-lines';

/** What was meant by a URL is looked for among all files, and nobody reads more. */
const MOST_URLS = 1000;

/** URLs of client extensions that lead nowhere: nothing below the folder of the front end answers them (acceptance.md 9). */
export const servedUrls: ArchiveCheck = (view) => {
  const { configurations, paths, folders } = view;
  const served = servedPaths(paths, folders.frontend);
  return configurations
    .flatMap((configuration) => urlsOf(configuration))
    .slice(0, MOST_URLS)
    .flatMap((url) => ofUrl(url, view, served));
};

interface Url {
  readonly configuration: Configuration;
  readonly setting: ServedSetting;
  readonly text: string;
  readonly position: NonNullable<Diagnostic['position']>;
  readonly isSeveral: boolean;
}

function urlsOf(configuration: Configuration): readonly Url[] {
  const { id, type, isClientExtensionType } = configuration;
  if (!isClientExtensionType || type === undefined) return [];
  const settings = new Map(servedSettings(id, type).map((setting) => [setting.property, setting]));
  return linesIn(configuration, 'typeSettings').flatMap(({ key, text, textPosition: position }) => {
    const setting = settings.get(key);
    if (setting === undefined) return [];
    const isList = type.properties[key]?.kind === 'list';
    const urls = isList ? text.split('\n') : [text];
    const isSeveral = !isList && text.trim().includes('\n');
    return urls.map((url) => ({ configuration, setting, text: url.trim(), position, isSeveral }));
  });
}

function ofUrl(url: Url, view: PortalView, served: ServedPaths): readonly Diagnostic[] {
  const { configuration, setting, text, position, isSeveral } = url;
  const { id, property } = setting;
  if (isSeveral) return [diagnostic('url-of-several-lines', { id, property }, position)];
  if (/^[^?#:]*\*/.test(text) && !text.includes(':')) {
    return [diagnostic('url-wildcard-left', { id, property, url: text }, position)];
  }
  return isServedHere(configuration, view) ? urlDiagnostics(setting, { text, position }, served) : [];
}

/** Whether the URLs of an extension lead to the archive's own files. */
function isServedHere({ members }: Configuration, { contextPath }: PortalView): boolean {
  const base = textOf(members.get('baseURL')?.value)?.replace(/\/$/, '');
  return base !== undefined && contextPath !== undefined && base === `\${portalURL}/o/${contextPath}`;
}

import type { Diagnostic } from 'uffa';
import type { PortalFinding } from './portal-reports';

/** An archive that the portal took in, and what we know of it. */
export interface Packaged {
  readonly archive: string;
  /** Paths in the archive. */
  readonly entries: readonly string[];
  /** What we said when we made it. */
  readonly diagnostics: readonly Diagnostic[];
  /** The types of the project's extensions, by their ids. */
  readonly types: ReadonlyMap<string, string>;
}

/** What a diagnostic of the portal's parts is about: `PID~id: [typeSettings: ]key`, and the value after `=` of a URL. */
interface Subject {
  readonly id: string;
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

type Explanation = (subject: Subject, packaged: Packaged) => boolean;

/** By the codes of tools/portal: whether one of our diagnostics names the same fault at the same place, or none can. */
const explanations: Readonly<Record<string, Explanation>> = {
  // What batch data means is known to the portal alone.
  'batch-unit': () => true,
  configurator: (subject, packaged) => isLost(subject, packaged),
  key: ({ text }, packaged) =>
    packaged.diagnostics.some(
      (each) => each.code === 'id-with-slash' && text.includes(`~${String(argument(each, 'id'))}`),
    ),
  'no-bundle': (_, packaged) => names(packaged, ['module-group-id-empty']),
  'no-configuration': (subject, packaged) =>
    isLost(subject, packaged) || names(packaged, ['configuration-keys-alike', 'module-group-id-empty']),
  'older-portal-reads': (subject, packaged) =>
    isSameJson(subject.text) ||
    namesKey(subject, packaged, [
      'configuration-key-typed',
      'configuration-number-by-release',
      'configuration-number-too-large',
      'configuration-value-as-json',
    ]),
  'older-portal-refuses': (subject, packaged) => isLost(subject, packaged),
  // A value of several lines becomes several keys; our diagnostic stands at the first.
  'properties-read': (subject, packaged) =>
    namesKey(subject, packaged, ['property-read-otherwise']) ||
    (subject.text.includes(' is written not at all') &&
      packaged.diagnostics.some(
        (each) => each.code === 'property-read-otherwise' && readsKey(each, subject.key),
      )),
  'several-lines': (subject, packaged) => namesKey(subject, packaged, ['url-matches-several']),
  'several-urls': (subject, packaged) => namesKey(subject, packaged, ['url-matches-several']),
  'site-json': ({ text }, packaged) =>
    names(packaged, [
      text.includes('no site-initializer.json') ? 'site-initializer-undescribed' : 'site-value-not-text',
    ]) ||
    (text.includes('"name_i18n"') && names(packaged, ['site-name-by-release'])),
  'site-zip': (_, packaged) =>
    names(packaged, ['site-initializer-empty', 'site-initializer-undescribed']) || hasVersionedSite(packaged),
  'typeSettings-read': (subject, packaged) =>
    namesKey(subject, packaged, ['setting-trimmed', 'setting-read-otherwise', 'url-matches-several']),
  'unknown-type': ({ text }) => typesAfterTheRelease.some((type) => text.endsWith(`Unknown type ${type}`)),
  'url-without-file': (subject, packaged) =>
    // The address of an iframe is any page, and the portal's files need not have it.
    packaged.types.get(subject.id) === 'iframe' ||
    isThemeToBuild(subject, packaged) ||
    isOtherwiseInUrl(subject.value, packaged) ||
    // A number in a list of texts.
    /^\d+$/.test(subject.value) ||
    packaged.diagnostics.some(
      (each) =>
        urlCodes.includes(each.code) &&
        isAbout(each, subject) &&
        String(argument(each, 'url')).trim() === subject.value,
    ),
  'virtual-instance': ({ text }) => /virtualInstanceId is String\s+$/.test(text),
};

const urlCodes: readonly string[] = ['url-not-served', 'url-starts-with-static'];

/** Known to the newest plugin (deviation V2), not to the release whose parts take the archives in. */
export const typesAfterTheRelease: readonly string[] = ['audiencesCustomAttributes', 'fdsVisualizationMode'];

/** Whether we say what the portal's own parts show, or nothing could. */
export function explained({ code, text }: PortalFinding, packaged: Packaged): boolean {
  return explanations[code]?.(subjectOf(text), packaged) === true;
}

function subjectOf(text: string): Subject {
  const id = /~(.+?)(?:: | : | does not |$)/s.exec(text)?.[1] ?? '';
  const [, key = '', value = ''] =
    /: (?:typeSettings: |properties: )?([^:=]+?)(?:=(.*?))? (?:is|takes) /s.exec(text) ?? [];
  return { id, key, value, text };
}

function names({ diagnostics }: Packaged, codes: readonly string[]): boolean {
  return diagnostics.some(({ code }) => codes.includes(code));
}

function namesKey(subject: Subject, { diagnostics }: Packaged, codes: readonly string[]): boolean {
  return diagnostics.some((each) => codes.includes(each.code) && isAbout(each, subject));
}

function isAbout(each: Diagnostic, { id, key }: Subject): boolean {
  return isId(argument(each, 'id'), id) && [argument(each, 'key'), argument(each, 'property')].includes(key);
}

/** With a virtual instance the id has that of the instance after a slash. */
function isId(own: unknown, id: string): boolean {
  return own === id || id.startsWith(`${String(own)}/`);
}

function argument({ args }: Diagnostic, name: string): unknown {
  return (args as Readonly<Record<string, unknown>>)[name];
}

/** A file that is not JSON to the Configurator is lost as a whole, else a configuration. */
function isLost({ id, text }: Subject, packaged: Packaged): boolean {
  if (text.includes('Invalid JSON')) return names(packaged, ['configuration-keys-alike']);
  return packaged.diagnostics.some(
    (each) =>
      ['configuration-lost', 'configuration-key-reserved'].includes(each.code) &&
      isId(argument(each, 'id'), id),
  );
}

function readsKey(each: Diagnostic, key: string): boolean {
  return JSON.stringify(argument(each, 'read')).includes(JSON.stringify(key));
}

/** Two texts of JSON that mean the same, of which only one has `2.0` for 2. */
function isSameJson(text: string): boolean {
  const texts = [...text.matchAll(/\{type=String, value=(\{.*?\})\}(?:, older|$)/gs)].map(
    ([, json = '']) => json,
  );
  const [newer, older] = texts;
  return (
    newer !== undefined &&
    older !== undefined &&
    JSON.stringify(JSON.parse(newer)) === JSON.stringify(JSON.parse(older))
  );
}

/** The inner archive's name has the version of a Gradle project that has one, as with Liferay's plugin. */
function hasVersionedSite({ entries }: Packaged): boolean {
  return entries.some((path) => /^site-initializer\/site-initializer-.+\.zip$/.test(path));
}

function isThemeToBuild({ id, value }: Subject, packaged: Packaged): boolean {
  return (
    packaged.types.get(id) === 'themeCSS' &&
    ['css/main.css', 'css/clay.css'].includes(value) &&
    names(packaged, ['theme-not-built'])
  );
}

/** A file that a wildcard found, and whose name a URL says otherwise: no setting of the yaml could name it. */
function isOtherwiseInUrl(value: string, { entries }: Packaged): boolean {
  return /[#?]|%[0-9a-f]{2}/i.test(value) && entries.includes(`static/${value}`);
}

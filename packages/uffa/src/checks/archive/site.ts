import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { parseJson } from '../../java-text/json-reader';
import type { MapValue } from '../../values/value';
import type { ArchiveCheck } from './archive-check';
import { textOf } from './configurations';
import { SITE_JSON, SITE_ZIP } from '../../plan/archive-file-names';
import { fileIn, startIn, type ReadArchive } from './read-archive';

/** The members of headless-site's Site in 7.4 GA112, besides those that only the portal writes. */
const MEMBERS: readonly string[] = [
  'externalReferenceCode',
  'friendlyUrlPath',
  'id',
  'key',
  'membershipType',
  'name',
  'parentSiteKey',
  'templateKey',
  'templateType',
];

/** A site needs its description and its content, and the portal refuses members that it does not know (acceptance.md 14). */
export const site: ArchiveCheck = ({ archive, paths, folders }) => {
  const files = paths.filter((path) => path.startsWith(folders.siteInitializer));
  if (files.length === 0) return [];
  // Of several, the portal takes the last.
  const json = files.findLast((path) => path.endsWith(SITE_JSON));
  const missing = ([SITE_JSON, SITE_ZIP] as const).flatMap((file) =>
    files.some((path) => path.endsWith(file))
      ? []
      : [diagnostic('site-file-missing', { file }, startIn(archive, folders.siteInitializer))],
  );
  return [...missing, ...(json === undefined ? [] : ofJson(archive, json))];
};

function ofJson(archive: ReadArchive, path: string): readonly Diagnostic[] {
  const { value, diagnostics } = parseJson(archive.texts.get(path) ?? '', fileIn(archive, path));
  if (diagnostics.length > 0) return diagnostics;
  return value?.kind === 'map'
    ? ofMembers(value)
    : [diagnostic('archive-json-not-object', { path }, value?.position ?? startIn(archive, path))];
}

function ofMembers({ members }: MapValue): readonly Diagnostic[] {
  const id = textOf(members.get('externalReferenceCode')?.value) ?? SITE_JSON;
  return [...members].flatMap(([member, { value, keyPosition }]): readonly Diagnostic[] => {
    if (member === 'name_i18n') return [diagnostic('site-name-by-release', { id }, keyPosition)];
    if (!MEMBERS.includes(member)) {
      const nearest = nearestName(member, MEMBERS);
      return [
        diagnostic(
          'site-member-unknown',
          { member, ...(nearest === undefined ? {} : { nearest }) },
          keyPosition,
        ),
      ];
    }
    const isText = value.kind !== 'list' && value.kind !== 'map';
    return isText ? [] : [diagnostic('site-value-not-text', { id, property: member }, value.position)];
  });
}

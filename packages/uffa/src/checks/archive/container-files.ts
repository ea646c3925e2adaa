import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { parseJson } from '../../java-text/json-reader';
import { placesInText } from '../../java-text/places-in-text';
import { missingCopies } from '../uffa/dockerfile-copies';
import type { ArchiveCheck } from './archive-check';
import { fileIn, startIn } from './read-archive';

const FILES: readonly string[] = ['Dockerfile', 'LCP.json'];

/** Liferay Cloud builds the archive with both, at its root (acceptance.md 15). */
export const containerFiles: ArchiveCheck = ({ archive }) =>
  FILES.filter((file) => !archive.texts.has(file)).map((file) =>
    diagnostic('archive-container-file-missing', { file }, startOf(archive.file)),
  );

/** LCP.json is one JSON object. */
export const lcpJson: ArchiveCheck = ({ archive }) => {
  const text = archive.texts.get('LCP.json');
  if (text === undefined) return [];
  const { value, diagnostics } = parseJson(text, fileIn(archive, 'LCP.json'));
  if (value?.kind === 'map') return [];
  const place = diagnostics[0]?.position ?? value?.position ?? startIn(archive, 'LCP.json');
  return [diagnostic('archive-lcp-json-invalid', {}, place)];
};

/** What packaging replaces; a file of Python may be called `__init__` (behaviour.md 9). */
const TOKEN = /__(?:PROJECT_ID|BATCH_TYPE|CLIENT_EXTENSION_ID|[A-Za-z0-9-]+\.[A-Za-z0-9.-]+)__/g;

/** Tokens that packaging should have replaced (acceptance.md 15). */
export const containerTokens: ArchiveCheck = ({ archive }) =>
  FILES.flatMap((path) => {
    const text = archive.texts.get(path) ?? '';
    const placeOf = placesInText(text, fileIn(archive, path));
    return [...text.matchAll(TOKEN)].map(({ 0: token, index }) =>
      diagnostic('archive-token-left', { path, token }, placeOf(index, index + token.length)),
    );
  });

/** The folders that Liferay's own templates copy, whether the archive has them or not. */
const OF_TEMPLATES = /^\/?(?:batch|site-initializer|static)\/?$/;

/** The archive is the build context of its Dockerfile. */
export const dockerfileCopies: ArchiveCheck = ({ archive }) => {
  const text = archive.texts.get('Dockerfile');
  if (text === undefined) return [];
  return missingCopies(text, archive.uffa.entries, fileIn(archive, 'Dockerfile')).filter(
    ({ args: { source } }) => !OF_TEMPLATES.test(source),
  );
};

import { diagnostic } from '../../diagnostics/diagnostic';
import { placesInText } from '../../java-text/places-in-text';
import type { ArchiveCheck } from './archive-check';
import { fileIn } from './read-archive';

/** The portal reads the texts of an archive as UTF-8, and puts U+FFFD in place of what is none. */
export const textEncoding: ArchiveCheck = ({ archive }) =>
  archive.notUtf8.map((path) => {
    const text = archive.texts.get(path) ?? '';
    const place = placesInText(text, fileIn(archive, path))(Math.max(0, text.indexOf('\ufffd')));
    return diagnostic('archive-text-not-utf8', { path }, place);
  });

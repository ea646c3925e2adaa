import type { Entry } from '../entry';
import type { FirstBytes } from '../files/first-bytes';
import type { ByteSearch } from '../zip/pack/byte-search';
import { marksIn } from '../zip/pack/marks-in';
import { addressMark } from './served/other-contexts';
import { secretMarks } from './served/secret-marks';
import { isServedText } from './served/served-text';
import { sourcesMark } from './served/source-maps';
import { lfsPointerMark, mayBeLfsPointer } from './uffa/lfs-pointer';

/**
 * What checks look for in the bytes of every file, a bit for each. Only `sources` is the fault itself. Of the others a mark
 * may be on a file with nothing wrong, and must be on each that something is wrong with: only these are read.
 */
export const contentMark = { lfsPointer: 1, secret: 2, sources: 4, address: 8 } as const;

const kinds: ByteSearch['kinds'] = [[lfsPointerMark], secretMarks, [sourcesMark], [addressMark]];

/** For whoever packs the files of an archive that is going to be checked. */
export const contentSearch: ByteSearch = { kinds, soughtIn };

/** The marks of a file that was searched when it was packed; undefined for one that was not. */
export type KnownMarks = (entry: Entry) => number | undefined;

/** The marks of a file that has to be read for them; none where it can't be read. */
export function readMarks(entry: Entry, firstBytes: FirstBytes): number {
  const { content } = entry;
  const bytes = content.kind === 'file' ? firstBytes(content, content.size) : undefined;
  return bytes === undefined ? 0 : marksIn(bytes, soughtIn(entry), kinds);
}

function soughtIn(entry: Entry): number {
  return (mayBeLfsPointer(entry.content) ? contentMark.lfsPointer : 0) | soughtInText(entry);
}

function soughtInText(entry: Entry): number {
  if (!isServedText(entry)) return 0;
  const { secret, sources, address } = contentMark;
  if (entry.path.endsWith('.map')) return secret | sources;
  return /\.(?:[cm]?js|css|html?)$/.test(entry.path) ? secret | address : secret;
}

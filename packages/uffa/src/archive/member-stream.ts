import { finished, pipeline, Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { Entry, fromFdPromise, type ZipFile } from 'yauzl';
import type { MemberContent } from '../entry';
import { openFile } from '../files/open-file';

/** The finding about an entry whose bytes are not those that were packed. */
export const wrongCrc = 'its CRC-32 is not what the archive says';

/** The bytes of an entry of a zip, which stays open until they are read. Fails at the end if their CRC is wrong. */
export async function memberStream(content: MemberContent): Promise<Readable> {
  const zip = await fromFdPromise(openFile(content.archive).descriptor, { autoClose: false });
  try {
    const checked = await openMemberStream(zip, content);
    finished(checked, () => zip.close());
    return checked;
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** The bytes of an entry of an open zip. Fails at the end if their CRC is wrong. */
export async function openMemberStream(zip: ZipFile, content: MemberContent): Promise<Readable> {
  const stream = await zip.openReadStreamPromise(placeOf(content));
  const checked = checkCrc(content);
  pipeline(stream, checked, () => undefined);
  return checked;
}

/** The entry is found again by its offset: a search by name would read the central directory for each entry. */
function placeOf({ size, compressedSize, compression, offset }: MemberContent): Entry {
  return Object.assign(new Entry(), {
    generalPurposeBitFlag: 0,
    compressionMethod: compression === 'deflated' ? 8 : 0,
    compressedSize,
    uncompressedSize: size,
    relativeOffsetOfLocalHeader: offset,
  });
}

function checkCrc({ crc32: expected }: MemberContent): Transform {
  let crc = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      crc = crc32(chunk, crc);
      done(null, chunk);
    },
    flush(done) {
      done(crc === expected ? null : new Error(wrongCrc));
    },
  });
}

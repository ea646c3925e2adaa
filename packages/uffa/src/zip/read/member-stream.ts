import { finished, pipeline, Transform, type Readable } from 'node:stream';
import { Entry, fromFdPromise, type ZipFile } from 'yauzl';
import type { MemberContent } from '../../entry';
import { openFile } from '../../files/open-file';
import { ContentCheck } from './content-check';

/** The bytes of an entry of a zip, which stays open until they are read. Fails if they are not those that were packed. */
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

async function openMemberStream(zip: ZipFile, content: MemberContent): Promise<Readable> {
  const stream = await zip.openReadStreamPromise(placeOf(content));
  const checked = checkedContent(content);
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

function checkedContent(content: MemberContent): Transform {
  const check = new ContentCheck(content);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(
        errorOf(() => check.add(chunk)),
        chunk,
      );
    },
    flush(done) {
      done(errorOf(() => check.end()));
    },
  });
}

/** As a stream wants it: null where the step succeeds. */
function errorOf(step: () => void): Error | null {
  try {
    step();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

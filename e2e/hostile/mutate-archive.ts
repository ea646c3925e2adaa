import type { Random } from './random';

/** Changes where it matters most: in headers, records and the end, but for some changes anywhere. */
export function mutatedArchive(whole: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(whole);
  const [change, kind] = [random.below(10), random.below(20)];
  if (kind === 0) return bytes.subarray(0, random.below(bytes.length));
  if (kind === 1) return Buffer.concat([bytes, Buffer.from('PK\x03\x04'.repeat(random.below(9)))]);
  if (kind === 2) return spliced(bytes, random, Buffer.from('hidden bytes'));
  if (kind === 3) return spliced(bytes, random, Buffer.alloc(0));
  const signatures = ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06'].flatMap((text) => placesOf(bytes, text));
  for (let index = 0; index <= change % 3; index++) {
    const at = kind < 6 ? random.below(bytes.length) : random.of(signatures) + 4 + random.below(44);
    const value = random.of([0, 1, 8, 0x20, 0x7f, 0x80, 0xff, random.below(256)]);
    if (at < bytes.length) bytes[at] = value;
  }
  return bytes;
}

/** Puts bytes in place of those between two headers, and moves nothing else. */
function spliced(bytes: Buffer, random: Random, instead: Buffer): Buffer {
  const places = [...placesOf(bytes, 'PK\x03\x04'), ...placesOf(bytes, 'PK\x01\x02')];
  const at = random.of(places);
  const end = random.of([at, at + random.below(60), random.of(places)]);
  return Buffer.concat([bytes.subarray(0, at), instead, bytes.subarray(Math.max(at, end))]);
}

function placesOf(bytes: Buffer, signature: string): readonly number[] {
  const places: number[] = [];
  for (
    let at = bytes.indexOf(signature, 0, 'latin1');
    at >= 0;
    at = bytes.indexOf(signature, at + 1, 'latin1')
  ) {
    places.push(at);
  }
  return places;
}

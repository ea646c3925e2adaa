import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { readText, readUffa } from '../..';
import { ZipContainer } from './zip-container';
import { centralHeader, endRecords, localHeader, type Member, type MemberFacts } from './records';

const member: Member = {
  name: 'a/ü.txt',
  mode: 0o755,
  compression: 'stored',
  offset: 0,
};
const facts: MemberFacts = { crc32: 0x01020304, size: 5, compressedSize: 5 };

it('describes an entry in its two headers, byte for byte', () => {
  expect(localHeader(member, facts).toString('hex')).toBe(
    '504b0304' +
      '0a00' +
      '0008' +
      '0000' +
      '00004100' +
      '04030201' +
      '05000000' +
      '05000000' +
      '0800' +
      '0000' +
      '612fc3bc2e747874',
  );
  expect(centralHeader(member, facts).toString('hex')).toBe(
    '504b0102' +
      '2d03' +
      '0a00' +
      '0008' +
      '0000' +
      '00004100' +
      '04030201' +
      '05000000' +
      '05000000' +
      '0800' +
      '0000' +
      '0000' +
      '0000' +
      '0000' +
      '2000ed81' +
      '00000000' +
      '612fc3bc2e747874',
  );
});

it.each([
  [{ members: 0, offset: 0, size: 0 }, 22],
  [{ members: 65_534, offset: 0xfffffffe, size: 0xfffffffe }, 22],
  [{ members: 65_535, offset: 0, size: 0 }, 98],
  [{ members: 1, offset: 0xffffffff, size: 46 }, 98],
  [{ members: 1, offset: 0, size: 0xffffffff }, 98],
])('ends %j in %i bytes: the numbers that stand for ZIP64 need it themselves', (directory, length) => {
  expect(endRecords(directory)).toHaveLength(length);
});

it('is read where an entry begins beyond four GiB', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'far-'));
  const file = join(directory, 'far.zip');
  const data = Buffer.from('far');
  const far: Member = { ...member, name: 'far.txt', offset: 5 * 2 ** 30 };
  const facts = { size: 3, compressedSize: 3, crc32: crc32(data) };
  const header = centralHeader(far, facts);
  const local = localHeader(far, facts);
  const offset = far.offset + local.length + data.length;
  const end = endRecords({ members: 1, offset, size: header.length });
  try {
    const descriptor = openSync(file, 'w');
    // What lies before it is a hole that takes no room on the disk.
    writeSync(descriptor, Buffer.concat([local, data, header, end]), 0, null, far.offset);
    closeSync(descriptor);
    const { entries, diagnostics } = await readUffa(file);
    expect(diagnostics).toEqual([]);
    expect(entries.map(({ path }) => path)).toEqual(['far.txt']);
    const [entry] = entries;
    expect(await readText(entry!.content)).toBe('far');
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('notes facts that are known only later in both headers', () => {
  const facts = { crc32: 1, size: 3, compressedSize: 3 };
  const [early, late] = [new ZipContainer(), new ZipContainer()];
  early.open('a', 0o644, 'stored', facts);
  early.append(Buffer.from('abc'));
  const open = late.open('a', 0o644, 'stored');
  late.append(Buffer.from('abc'));
  const { offset, bytes } = open.complete(facts);
  for (const container of [early, late]) container.finish();
  const written = Buffer.concat(late.takeBytes());
  bytes.copy(written, offset);
  expect(written).toEqual(Buffer.concat(early.takeBytes()));
});

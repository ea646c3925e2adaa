import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  descriptorOf,
  zipByHand,
  type HandmadeEntry,
  type HandmadeZip,
} from '../../../test/archive/zip-by-hand';
import { checkArchive } from './check-archive';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-readers-'));
  file = join(directory, 'list.zip');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function diagnostics(zip: HandmadeZip): Promise<readonly string[]> {
  writeFileSync(file, zipByHand(zip));
  const found = await checkArchive(file, undefined);
  return found.map(({ code, args }) => `${code} ${'problem' in args ? args.problem : ''}`.trim());
}

const text = 'let a = 1;\n'.repeat(20);
const large = 'let a = 1;\n'.repeat(200_000);
const deflated = deflateRawSync(text);
const one: HandmadeEntry = { name: 'one.js', content: 'one' };
const two: HandmadeEntry = { name: 'two.js', content: text, method: 8 };

/** As Java's own ZipOutputStream writes an entry that it deflates. */
const streamed: HandmadeEntry = {
  name: 'streamed.js',
  content: text,
  method: 8,
  local: { flags: 8, crc32: 0, size: 0, compressedSize: 0 },
  central: { flags: 8 },
  behind: descriptorOf(text, deflated.length),
};

describe('checkArchive', () => {
  it.each<[string, HandmadeZip]>([
    ['nothing', { entries: [] }],
    ['files', { entries: [one, two] }],
    ['a large file', { entries: [{ name: 'large.js', content: large, method: 8 }, one] }],
    ['a large stored file', { entries: [{ name: 'large.jar', content: large }, one] }],
    ['directories', { entries: [{ name: 'a/' }, { name: 'a/b.js', content: 'x' }] }],
    ['a streamed entry', { entries: [streamed, one] }],
    [
      'a streamed entry without a signature',
      { entries: [{ ...streamed, behind: descriptorOf(text, deflated.length).subarray(4) }, one] },
    ],
    ['another effort', { entries: [{ ...two, local: { flags: 2 } }] }],
    ['a local extra field', { entries: [{ ...one, local: { extra: Buffer.from([1, 2, 0, 0]) } }] }],
    [
      'a name in UTF-8',
      { entries: [{ name: 'größe.js', local: { flags: 0x800 }, central: { flags: 0x800 } }] },
    ],
  ])('takes %s', async (_, zip) => {
    expect(await diagnostics(zip)).toEqual([]);
  });

  it.each<[string, HandmadeZip, string]>([
    [
      'a wrong size of a large file',
      {
        entries: [
          {
            name: 'a.js',
            content: large,
            method: 8,
            central: { size: large.length + 1 },
            local: { size: large.length + 1 },
          },
        ],
      },
      'smaller',
    ],
    [
      'too small a size of a large file',
      {
        entries: [
          {
            name: 'a.js',
            content: large,
            method: 8,
            central: { size: 1_500_000 },
            local: { size: 1_500_000 },
          },
        ],
      },
      'larger',
    ],
    [
      'a wrong size in the directory',
      { entries: [{ ...two, central: { size: 7 } }] },
      'its size beside its bytes',
    ],
    [
      'a wrong size before the bytes',
      { entries: [{ ...two, local: { size: 7 } }] },
      'its size beside its bytes',
    ],
    [
      'a wrong compressed size before the bytes',
      { entries: [{ ...two, local: { compressedSize: 7 } }] },
      'its compressed size',
    ],
    ['a wrong CRC before the bytes', { entries: [{ ...two, local: { crc32: 7 } }] }, 'its CRC-32'],
    [
      'another method before the bytes',
      { entries: [{ ...two, local: { method: 0 } }] },
      'its compression method',
    ],
    ['other flags before the bytes', { entries: [{ ...two, local: { flags: 0x800 } }] }, 'its flags'],
    [
      'another name before the bytes',
      { entries: [{ ...one, local: { name: Buffer.from('eno.js') } }] },
      'the name before its bytes',
    ],
    [
      'a stored entry with a descriptor',
      { entries: [{ ...one, local: { flags: 8 }, central: { flags: 8 }, behind: descriptorOf('one', 3) }] },
      'which Java refuses',
    ],
    [
      'a descriptor that lies',
      { entries: [{ ...streamed, behind: descriptorOf(`${text}x`, deflated.length) }] },
      'its CRC-32',
    ],
    [
      'bytes behind the deflated ones',
      { entries: [{ ...two, packed: Buffer.concat([deflated, Buffer.from('hidden')]) }] },
      'end before the archive says',
    ],
    [
      'a count smaller than the entries',
      { entries: [one, two], count: 1 },
      'central directory has other bytes',
    ],
    ['a count larger than the entries', { entries: [one], count: 2 }, ''],
    [
      'bytes in the central directory',
      { entries: [one], inDirectory: Buffer.from('PK\x05\x05xx') },
      'central directory has other bytes',
    ],
    [
      'an entry that the directory lacks',
      { entries: [one, { ...two, isHidden: true }, { name: 'c' }] },
      'belong to no entry',
    ],
    [
      'a last entry that the directory lacks',
      { entries: [one, { ...two, isHidden: true }] },
      'behind its last entry',
    ],
    [
      'bytes between entries',
      { entries: [{ ...one, behind: Buffer.from('hidden') }, two] },
      'belong to no entry',
    ],
    [
      'bytes before the first entry',
      { entries: [one], prefix: Buffer.from('#!/bin/sh\n') },
      'belong to no entry',
    ],
    ['bytes behind the end', { entries: [one], suffix: Buffer.from('hidden') }, ''],
    [
      'entries that overlap',
      { entries: [one, { ...one, name: 'two.js', central: { offset: 0 } }] },
      'the name before its bytes',
    ],
    [
      'data in a directory',
      { entries: [{ name: 'a/', content: 'x' }] },
      'it is a directory, and has content',
    ],
  ])('refuses %s', async (_, zip, problem) => {
    const [first, ...others] = await diagnostics(zip);
    expect(first).toMatch(/^(archive-entry-unreadable|archive-malformed|not-an-archive) /);
    expect(first).toContain(problem);
    expect(others).toEqual([]);
  });

  it.each<[string, HandmadeZip, string]>([
    ['a file beside what is below it', { entries: [{ name: 'a' }, { name: 'a/b' }] }, 'archive-path-in-file'],
    ['a file far above', { entries: [{ name: 'a/b/c' }, { name: 'a' }] }, 'archive-path-in-file'],
    ['a drive', { entries: [{ name: 'C:x' }] }, 'archive-path-unsafe'],
    ['a drive and a slash', { entries: [{ name: 'c:/x' }] }, 'archive-path-unsafe'],
    ['a way out', { entries: [{ name: '../x' }] }, 'archive-path-unsafe'],
    ['a link', { entries: [{ name: 'a', content: '/etc/passwd', mode: 0o120777 }] }, 'archive-entry-link'],
    ['a device', { entries: [{ name: 'a', mode: 0o020666 }] }, 'archive-entry-link'],
    [
      'a name in another encoding',
      {
        entries: [
          { name: 'a', central: { name: Buffer.from([0xf6]) }, local: { name: Buffer.from([0xf6]) } },
        ],
      },
      'archive-path-encoding',
    ],
    ['two entries of one name', { entries: [one, one] }, 'archive-path-twice'],
  ])('refuses %s', async (_, zip, code) => {
    expect(await diagnostics(zip)).toEqual([code]);
  });
});

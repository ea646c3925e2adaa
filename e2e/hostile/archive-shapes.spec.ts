import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { verifyArchive } from 'uffa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rightArchive, zip } from '../../packages/uffa/test/archive/right-archive';
import { zipByHand } from '../../packages/uffa/test/archive/zip-by-hand';
import { Tally } from './batch-of-inputs';

const cli = resolve(__dirname, '../../packages/uffa/dist/cli/bin.js');
/** `npm run test:hostile` cuts at every byte. */
const step = Number(process.env['HOSTILE_CUTS'] ?? 11);
const millions = 1_000_000;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hostile-shapes-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The codes of what is said of an archive. */
async function codesOf(file: string): Promise<readonly string[]> {
  const { diagnostics } = await verifyArchive(join(root, file), { shown: file });
  return diagnostics.map(({ code }) => code);
}

/** Holds all that reads an archive to two seconds and 300 MB. */
function expectBounds(...items: readonly string[]): void {
  const whole = join(root, 'whole.zip');
  writeFileSync(whole, zipByHand(rightArchive));
  const tally = new Tally();
  tally.judge({ kind: 'archives', root, items, whole }, (item) => item);
  process.stdout.write(`${items.join(', ')}: ${String(tally)}\n`);
  expect(tally.faults).toEqual([]);
}

describe('an archive that says it has millions of entries', () => {
  it('is refused by the number alone', async () => {
    writeFileSync(join(root, 'a.zip'), withZip64End(zipByHand(rightArchive), 4 * millions));
    expect(await codesOf('a.zip')).toEqual(['archive-entries-too-many']);
    expectBounds('a.zip');
  });

  it('is refused by the size of its directory where the number is a lie', async () => {
    const record = Buffer.alloc(46 + 1);
    record.write('PK\x01\x02', 'latin1');
    record.writeUInt16LE(1, 28);
    const inDirectory = Buffer.alloc(record.length * 1.1 * millions, record);
    writeFileSync(join(root, 'a.zip'), zipByHand({ ...rightArchive, inDirectory, count: 7 }));
    expect(await codesOf('a.zip')).toEqual(['archive-entries-too-many']);
    expectBounds('a.zip');
  });
});

it('reads an archive with ZIP64 where it needs none, or says what is wrong', async () => {
  const bytes = zipByHand(rightArchive);
  writeFileSync(join(root, 'a.zip'), withZip64End(bytes, rightArchive.entries.length));
  writeFileSync(join(root, 'b.zip'), withZip64End(bytes, rightArchive.entries.length - 1));
  writeFileSync(join(root, 'c.zip'), withZip64End(bytes, 2 ** 53));
  for (const file of ['b.zip', 'c.zip']) expect(await codesOf(file)).not.toEqual([]);
  expectBounds('a.zip', 'b.zip', 'c.zip');
});

it('refuses an archive that is cut off, wherever', { timeout: 600_000 }, async () => {
  const bytes = zipByHand(zip({ 'static/b.js': '2;\n'.repeat(200) }));
  for (let size = 0; size < bytes.length; size += step) {
    writeFileSync(join(root, 'a.zip'), bytes.subarray(0, size));
    expect(await codesOf('a.zip'), `cut at ${size}`).toEqual(['not-an-archive']);
  }
});

it('refuses entries that share their bytes, which would unpack to any size', async () => {
  const bomb = { name: 'static/bomb.js', content: Buffer.alloc(8 * millions), method: 8 };
  const shared = Array.from({ length: 2000 }, (_, index) => ({
    ...bomb,
    name: `static/bomb-${index}.js`,
    content: '',
    method: 0,
    central: { method: 8, compressedSize: 8000, size: 8 * millions, offset: 0 },
  }));
  writeFileSync(join(root, 'a.zip'), zipByHand({ entries: [bomb, ...shared] }));
  expect(await codesOf('a.zip')).toEqual(['archive-unpacked-too-large']);
  expectBounds('a.zip');
});

it('opens no file of an archive that says it unpacks to a gigabyte', async () => {
  const size = 1100 * millions;
  const bomb = { name: 'static/bomb.js', content: '1;', method: 8, central: { size }, local: { size } };
  writeFileSync(join(root, 'a.zip'), zipByHand({ entries: [...rightArchive.entries, bomb] }));
  expect(await codesOf('a.zip')).toEqual(['archive-unpacked-too-large']);
  expectBounds('a.zip');
});

describe.skipIf(process.platform === 'win32')('a sparse archive of 2 GB', () => {
  const size = 2000 * millions;

  it('is not an archive where it is empty', async () => {
    writeSparse('a.zip', Buffer.alloc(0), Buffer.alloc(0));
    expect(await codesOf('a.zip')).toEqual(['not-an-archive']);
    expectBounds('a.zip');
  });

  it('is refused where an archive begins behind nothing', async () => {
    writeSparse('a.zip', Buffer.alloc(0), zipByHand(rightArchive));
    expect(await codesOf('a.zip')).not.toEqual([]);
    expectBounds('a.zip');
  });

  it('with one file is read to its end within 300 MB', () => {
    const entry = { name: 'static/a.bin', content: '', method: 0 };
    const header = zipByHand({ entries: [entry] }).subarray(0, 30 + entry.name.length);
    const stored = size - header.length;
    header.writeUInt32LE(stored, 18);
    header.writeUInt32LE(stored, 22);
    const central = { compressedSize: stored, size: stored };
    const directory = zipByHand({ entries: [{ ...entry, central }] }).subarray(header.length);
    directory.writeUInt32LE(size, directory.length - 6);
    writeSparse('a.zip', header, directory, size);
    const preload = join(root, 'memory.cjs');
    writeFileSync(
      preload,
      "process.on('exit', () => require('node:fs').writeSync(2, `maxRSS=${process.resourceUsage().maxRSS}\\n`));",
    );
    const run = spawnSync(process.execPath, ['--require', preload, cli, 'verify', 'a.zip', '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.stdout).toContain('archive-entry-unreadable');
    expect(run.stdout).toContain('CRC-32');
    expect(Number(/maxRSS=(\d+)/.exec(run.stderr)?.[1]) / 1024).toBeLessThan(300);
  }, 60_000);

  function writeSparse(file: string, start: Buffer, end: Buffer, at = size - end.length): void {
    const descriptor = openSync(join(root, file), 'w');
    writeSync(descriptor, start, 0);
    ftruncateSync(descriptor, size);
    writeSync(descriptor, end, 0, end.length, at);
    closeSync(descriptor);
  }
});

/** The same archive with a ZIP64 end of its central directory, which says how many entries there are. */
function withZip64End(bytes: Buffer, count: number): Buffer {
  const end = Buffer.from(bytes.subarray(-22));
  const [directorySize, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directorySize), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(bytes.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([bytes.subarray(0, -22), record, locator, end]);
}

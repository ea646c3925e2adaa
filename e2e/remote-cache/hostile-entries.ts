import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where an entry of the cache is unpacked, and where it must write nothing. */
export interface Target {
  /** From the directory that the entry is unpacked to. */
  readonly wayOut: string;
  /** Absolute, with a file `kept`. */
  readonly outside: string;
  /** The output of the task: an archive, by its path in the workspace. */
  readonly output: string;
}

/** The content of a file, or the target of a link. */
export type Member =
  | { readonly path: string; readonly type: 'file'; readonly content: string | Buffer }
  | { readonly path: string; readonly type: 'hard link' | 'symbolic link'; readonly content: string };

interface HostileEntry {
  /** The first version of Nx on which it does no harm, as measured. */
  readonly harmlessSince: string;
  readonly members: (target: Target) => readonly Member[];
}

/** What an attacker who can write to the cache could put there. */
export const hostileEntries: Readonly<Record<string, HostileEntry>> = {
  'a path with ..': {
    harmlessSince: '22.7',
    members: ({ wayOut }) => [{ path: `${wayOut}/planted`, type: 'file', content: 'planted' }],
  },
  'an absolute path': {
    harmlessSince: '22.7',
    members: ({ outside }) => [{ path: join(outside, 'planted'), type: 'file', content: 'planted' }],
  },
  'a file behind a link that leads out': {
    harmlessSince: '22.7',
    members: ({ output, outside }) => [
      { path: `${output}.d`, type: 'symbolic link', content: outside },
      { path: `${output}.d/planted`, type: 'file', content: 'planted' },
    ],
  },
  'a hard link that leads out in place of the archive': {
    harmlessSince: '22.7',
    members: ({ output, outside }) => [{ path: output, type: 'hard link', content: join(outside, 'kept') }],
  },
  'a link that leads out in place of the archive': {
    harmlessSince: '24.0',
    members: ({ output, outside }) => [
      { path: output, type: 'symbolic link', content: join(outside, 'kept') },
    ],
  },
};

/** The entry as the server gives it: members, and what Nx wants to know of the task besides. */
export function packedEntry(members: readonly Member[]): Buffer {
  const all: readonly Member[] = [
    ...members,
    { path: 'terminalOutput', type: 'file', content: 'packaged\n' },
    { path: 'code', type: 'file', content: '\0\0\0\0' },
  ];
  const blocks = all.flatMap((member) => {
    const content = member.type === 'file' ? Buffer.from(member.content) : Buffer.alloc(0);
    return [header(member, content.length), content, Buffer.alloc(-content.length & 511)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const typeFlags = { file: '0', 'hard link': '1', 'symbolic link': '2' };

/** By hand, since libraries that write tar files clean the paths. */
function header(member: Member, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(member.path, 0, 100);
  block.write('0000644\0' + '0000000\0'.repeat(2), 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124);
  block.write(`${' '.repeat(8)}${typeFlags[member.type]}`, 148);
  if (member.type !== 'file') block.write(member.content, 157, 100);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

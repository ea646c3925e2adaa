import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readDirectory, writeDirectory } from './directories';
import { parseListing, printListing } from './listing';
import type { TreeEntry } from './tree-entry';

const paths = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('a b', ' a', '"a"', '(755) a', 'a\nb', '→', 'a\u2028'),
);
const contents = fc.oneof(
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  fc
    .array(fc.constantFrom('', 'a', '\t', ' b ', '\r', 'é', '\uFEFF', 'file x'))
    .map((lines) => Buffer.from(lines.join('\n'))),
  fc.array(fc.string()).map((lines) => Buffer.from(lines.map((line) => `${line}\r\n`).join(''))),
);
const modes = fc.integer({ min: 0, max: 0o777 });
const entries: fc.Arbitrary<TreeEntry> = fc.oneof(
  fc.record({ kind: fc.constant('file' as const), path: paths, mode: modes, content: contents }),
  fc.record({ kind: fc.constant('directory' as const), path: paths, mode: modes }),
  fc.record({ kind: fc.constant('link' as const), path: paths, target: paths }),
);

describe('a listing', () => {
  it('is read back as what was printed, whatever names and bytes there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entries, { selector: ({ path }) => path }), (tree) => {
        const sorted = [...tree].sort((a, b) => (a.path < b.path ? -1 : 1));
        expect(parseListing(printListing(tree))).toEqual(sorted);
      }),
    );
  });

  it('is read back where only some lines end in CRLF', () => {
    const mixed = Buffer.from('\r\n\n');
    const tree: readonly TreeEntry[] = [{ kind: 'file', path: 'a', mode: 0o644, content: mixed }];
    expect(parseListing(printListing(tree))).toEqual(tree);
  });

  it('shows text as it is, and says what a reader can not see', () => {
    const file = (path: string, content: string, mode = 0o644): TreeEntry => ({
      kind: 'file',
      path,
      mode,
      content: Buffer.from(content),
    });
    expect(
      printListing([
        file('b.yaml', 'a:\n\n  - 1\n'),
        file('run.sh', '#!/bin/sh', 0o755),
        file('dos.txt', 'a\r\nb\r\n'),
        file('zero.bin', '\0'),
        { kind: 'directory', path: 'empty', mode: 0o755 },
        { kind: 'link', path: 'link', target: '../b.yaml' },
      ]),
    ).toBe(
      [
        'file b.yaml',
        '\ta:',
        '',
        '\t  - 1',
        'file (crlf) dos.txt',
        '\ta',
        '\tb',
        'directory empty',
        'link link',
        '\t../b.yaml',
        'file (755, no final newline) run.sh',
        '\t#!/bin/sh',
        'file (base64) zero.bin',
        '\tAA==',
        '',
      ].join('\n'),
    );
  });

  it('refuses what is none', () => {
    expect(() => parseListing('diff --git a b\n')).toThrow('diff --git a b');
  });
});

describe('a directory', () => {
  it('is written and read back with its links, modes and empty directories', () => {
    const root = mkdtempSync(join(tmpdir(), 'listing-'));
    const tree: readonly TreeEntry[] = [
      { kind: 'file', path: '.git/config', mode: 0o644, content: Buffer.from('x') },
      { kind: 'directory', path: 'closed', mode: 0o555 },
      { kind: 'file', path: 'closed/run', mode: 0o750, content: Buffer.from('') },
      { kind: 'directory', path: 'empty', mode: 0o755 },
      { kind: 'link', path: 'out', target: '../nowhere' },
    ];
    try {
      writeDirectory(root, tree);
      expect([...readDirectory(root)].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(tree);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

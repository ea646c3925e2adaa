import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { lookAt } from './look';

let root: string;
beforeEach(() => {
  root = tempWorkspace({ 'a.txt': 'aaaa', 'directory/b.txt': 'b' });
  utimesSync(at('a.txt'), old, old);
});

const old = new Date(1_000_000);

const at = (path: string) => join(root, path);

describe('lookAt', () => {
  it('looks the same as long as nothing changes', () => {
    const asked = {
      presence: [at('a.txt'), at('none')],
      content: [at('a.txt'), at('directory'), at('none/x')],
    };
    expect(lookAt(asked)).toEqual(lookAt(asked));
  });

  it.each<[string, string, () => void | Promise<void>]>([
    ['other content of the same length and time', 'a.txt', () => rewriteAtSameTime()],
    ['another mode', 'a.txt', () => chmodSync(at('a.txt'), 0o700)],
    ['another file under its name', 'a.txt', () => renameSync(at('directory/b.txt'), at('a.txt'))],
    ['nothing there any more', 'a.txt', () => rmSync(at('a.txt'))],
    ['something that was not there', 'c.txt', () => writeFileSync(at('c.txt'), '')],
    ['one file more', 'directory', () => writeFileSync(at('directory/c.txt'), '')],
    ['one file fewer', 'directory', () => rmSync(at('directory/b.txt'))],
    ['a file in place of a directory on the way', 'directory/b.txt', () => fileFor('directory')],
    ['other content behind a link', 'link', () => writeFileSync(at('a.txt'), 'longer')],
    ['another end of a link', 'link', () => relink('link', 'directory')],
    ['a link that leads nowhere now', 'link', () => rmSync(at('a.txt'))],
  ])('sees %s', async (_, path, change) => {
    symlinkSync(at('a.txt'), at('link'));
    const asked = { presence: [], content: [at(path)] };
    const before = lookAt(asked).text;
    await change();
    expect(lookAt(asked).text).not.toBe(before);
  });

  it('takes no notice of what is in something that need only be there', () => {
    const asked = { presence: [at('directory')], content: [] };
    const before = lookAt(asked).text;
    writeFileSync(at('directory/c.txt'), '');
    expect(lookAt(asked).text).toBe(before);
    rmSync(at('directory'), { recursive: true });
    expect(lookAt(asked).text).not.toBe(before);
  });

  it('says when the last change was', () => {
    const before = Date.now() - 1_000;
    expect(lookAt({ presence: [], content: [at('a.txt')] }).changed).toBeGreaterThan(before);
    expect(lookAt({ presence: [at('a.txt')], content: [at('none')] }).changed).toBe(0);
  });
});

/** The time of the last change of its data is set back; that of its inode can't be, and may count in some milliseconds. */
async function rewriteAtSameTime(): Promise<void> {
  await sleep(50);
  writeFileSync(at('a.txt'), 'bbbb');
  utimesSync(at('a.txt'), old, old);
}

function fileFor(directory: string): void {
  rmSync(at(directory), { recursive: true });
  writeFileSync(at(directory), '');
}

function relink(link: string, target: string): void {
  rmSync(at(link));
  mkdirSync(at(target), { recursive: true });
  symlinkSync(at(target), at(link));
}

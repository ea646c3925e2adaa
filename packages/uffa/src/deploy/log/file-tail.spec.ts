import { appendFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../../test/with-workspace';
import { FileTail } from './file-tail';
import { openFiles } from './open-files';

function following<T>(use: (file: string, tail: FileTail) => Promise<T>): Promise<T> {
  return withWorkspace({ 'portal.log': 'old\n' }, async (root) => {
    const file = join(root, 'portal.log');
    const tail = new FileTail(file);
    await tail.skipToEnd();
    try {
      return await use(file, tail);
    } finally {
      await tail.close();
    }
  });
}

describe('FileTail', () => {
  it('gives what is appended, a line when it is whole', () =>
    following(async (file, tail) => {
      expect(await tail.newLines()).toEqual([]);
      appendFileSync(file, 'a\r\nb');
      expect(await tail.newLines()).toEqual(['a']);
      appendFileSync(file, 'c\n');
      expect(await tail.newLines()).toEqual(['bc']);
    }));

  it('puts characters together that are written in two pieces', () =>
    following(async (file, tail) => {
      const bytes = Buffer.from('é\n');
      appendFileSync(file, bytes.subarray(0, 1));
      expect(await tail.newLines()).toEqual([]);
      appendFileSync(file, bytes.subarray(1));
      expect(await tail.newLines()).toEqual(['é']);
    }));

  it('gives more than it reads at once', () =>
    following(async (file, tail) => {
      const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index}`);
      appendFileSync(file, `${lines.join('\n')}\n`);
      expect(await tail.newLines()).toEqual(lines);
    }));

  it('gives the rest of a file that is renamed, then the new one from its start', () =>
    following(async (file, tail) => {
      renameSync(file, `${file}.1`);
      appendFileSync(`${file}.1`, 'last of the old\n');
      expect(await tail.newLines()).toEqual(['last of the old']);
      appendFileSync(`${file}.1`, 'very last\n');
      writeFileSync(file, 'first of the new\n');
      expect(await tail.newLines()).toEqual(['very last', 'first of the new']);
    }));

  it('starts again at the top where a file is emptied', () =>
    following(async (file, tail) => {
      truncateSync(file);
      appendFileSync(file, 'x\n');
      expect(await tail.newLines()).toEqual(['x']);
    }));

  it('waits for a file that is gone', () =>
    following(async (file, tail) => {
      rmSync(file);
      expect(await tail.newLines()).toEqual([]);
      writeFileSync(file, 'back\n');
      expect(await tail.newLines()).toEqual(['back']);
    }));
});

describe('the log of a directory', () => {
  it("goes on with the file of the next day, and leaves Liferay's xml out", () =>
    withWorkspace({ 'logs/liferay.2026-11-20.log': 'old\n' }, async (root) => {
      const directory = join(root, 'logs');
      const log = await openFiles(directory, undefined);
      appendFileSync(join(directory, 'liferay.2026-11-20.log'), 'today\n');
      writeFileSync(join(directory, 'liferay.2026-11-21.xml'), 'xml\n');
      writeFileSync(join(directory, 'liferay.2026-11-21.log'), 'tomorrow\n');
      const lines: string[] = [];
      for await (const line of log.lines(new AbortController().signal)) {
        lines.push(line);
        if (lines.length === 2) break;
      }
      await log.close();
      expect(lines).toEqual(['today', 'tomorrow']);
    }));

  it('waits for a directory that is taken away', () =>
    withWorkspace({ 'logs/liferay.2026-11-20.log': 'old\n' }, async (root) => {
      const directory = join(root, 'logs');
      const log = await openFiles(directory, undefined);
      rmSync(directory, { recursive: true });
      const lines = log.lines(new AbortController().signal)[Symbol.asyncIterator]();
      const next = lines.next();
      await setTimeout(0);
      mkdirSync(directory);
      writeFileSync(join(directory, 'liferay.2026-11-20.log'), 'started\n');
      expect((await next).value).toBe('started');
      await lines.return?.();
      await log.close();
    }));
});

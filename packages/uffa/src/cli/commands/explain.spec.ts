import { expect, it } from 'vitest';
import { runUffa } from '../../../test/run-uffa';
import { kinds } from '../../diagnostics/kinds';

it('lists every code with its severity and title where none is asked for', async () => {
  const { code, stdout } = await runUffa('/', 'uffa explain');
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(Object.keys(kinds).length);
  expect(stdout).toContain('warning  url-not-served  URL without a file\n');
});

it('explains what is known, and says of the rest what the nearest code is', async () => {
  const { code, stdout, stderr } = await runUffa('/', 'uffa explain url-not-served duplicate-idd');
  expect(code).toBe(1);
  expect(stdout).toContain('# URL without a file');
  expect(stderr).toContain('Write "duplicate-id".');
});

it('has a page for every code', async () => {
  const { code, stdout } = await runUffa('/', `uffa explain ${Object.keys(kinds).join(' ')} --json`);
  expect(code).toBe(0);
  const { codes } = JSON.parse(stdout) as { codes: readonly { code: string; text: string }[] };
  expect(codes.map(({ code: name, text }) => text.includes(`\`${name}\``))).toEqual(codes.map(() => true));
});

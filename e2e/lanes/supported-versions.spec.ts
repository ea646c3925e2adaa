import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { lanePackageManagers, nodeVersions, nxModes, nxVersions } from './supported-versions';

const repository = join(__dirname, '../..');
const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const section = /^## Supported versions\n([^]*?)^## /m.exec(readme)?.[1] ?? '';

it("README's table names what the lanes run, and nothing else", () => {
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const ticks = lanePackageManagers.map(() => '✓');
  expect(cells[0]).toEqual(['Nx', ...lanePackageManagers.map(({ name }) => name)]);
  expect(cells.slice(2)).toEqual(nxVersions.map(({ name }) => [name, ...ticks]));
});

it('README names the modes and the versions of Node', () => {
  const numbers = ['no', 'one', 'two', 'three', 'four', 'five'];
  expect(section).toContain(`${numbers[nxModes.length] ?? 'unknown'} runs`);
  const last = nodeVersions.at(-1) ?? '';
  expect(section.replace(/\s+/g, ' ')).toContain(
    `with Node ${nodeVersions.slice(0, -1).join(', ')} and ${last}`,
  );
});

it('the oldest version of Node is the one that the packages ask for', () => {
  const engines = ['uffa', 'nx-liferay'].map((name) => {
    const text = readFileSync(join(repository, 'packages', name, 'package.json'), 'utf8');
    return (JSON.parse(text) as { readonly engines: { readonly node: string } }).engines.node;
  });
  expect(new Set(engines)).toEqual(new Set([`>=${nodeVersions[0] ?? ''}.0`]));
});

it('the versions of Nx span what the plugin asks for as its peer', () => {
  const text = readFileSync(join(repository, 'packages/nx-liferay/package.json'), 'utf8');
  const { peerDependencies } = JSON.parse(text) as { readonly peerDependencies: { readonly nx: string } };
  const majors = nxVersions.map(({ range }) => Number(/\d+/.exec(range)?.[0]));
  expect(peerDependencies.nx).toBe(`>=${Math.min(...majors)}.0.0 <${Math.max(...majors) + 1}`);
});

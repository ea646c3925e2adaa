import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectAt } from 'uffa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManifestCache } from './manifest-cache';
import { readManifests } from './read-manifests';

let root: string;
let file: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'manifest-cache-'));
  file = join(root, 'data/manifests.cache');
  writeYaml('a', 'a: {type: globalCSS, url: a.css}\n');
  writeYaml('b', 'b: {type: globalJS, url: b.js, scriptLocation: head, count: 12345678901234567890}\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function writeYaml(project: string, text: string, name = 'client-extension.yaml'): void {
  mkdirSync(join(root, project), { recursive: true });
  writeFileSync(join(root, project, name), text);
}

/** One command: what it reads, and which of its projects it had to parse. */
async function command(paths: readonly string[] = ['a', 'b'], version = '1') {
  const cache = ManifestCache.open(file, version);
  const parsed: string[] = [];
  const get = cache.get.bind(cache);
  cache.get = (key) => {
    const known = get(key);
    if (known === undefined) parsed.push(key);
    return known;
  };
  const projects = paths.map((path) => projectAt(root, path));
  const read = await readManifests(projects, cache);
  const manifests = new Map([...read].map(([path, { manifests }]) => [path, manifests]));
  cache.save();
  return { manifests, parsed: parsed.length };
}

describe('ManifestCache', () => {
  it('gives what was parsed, without parsing it again', async () => {
    const first = await command();
    const second = await command();
    expect([first.parsed, second.parsed]).toEqual([2, 0]);
    expect(second.manifests).toEqual(first.manifests);
  });

  it.each([
    ['the yaml', () => writeYaml('a', 'a: {type: globalJS, url: a.js}\n')],
    ['a comment, for places change', () => writeYaml('a', '#\na: {type: globalCSS, url: a.css}\n')],
    ['a new profile', () => writeYaml('a', 'a: {name: A}\n', 'client-extension.dev.yaml')],
    ['a file that nearly is one', () => writeYaml('a', 'a: {name: A}\n', 'client-extension.dev.yml')],
    ['a yaml that is gone', () => rmSync(join(root, 'a/client-extension.yaml'))],
  ])('parses again for %s', async (_, change) => {
    const before = await command();
    change();
    const after = await command();
    expect(after.parsed).toBe(1);
    expect(after.manifests.get('a')).not.toEqual(before.manifests.get('a'));
    expect(after.manifests.get('b')).toEqual(before.manifests.get('b'));
  });

  it('takes nothing from another version', async () => {
    await command(['a'], '1');
    expect((await command(['a'], '2')).parsed).toBe(1);
  });

  it.each(['', 'no cache', '\u0000'.repeat(99)])('ignores a file that holds %j', async (text) => {
    await command();
    writeFileSync(file, text);
    expect((await command()).parsed).toBe(2);
    expect((await command()).parsed).toBe(0);
  });

  it('ignores a file that is cut off', async () => {
    await command();
    writeFileSync(file, readFileSync(file).subarray(0, -100));
    expect((await command()).parsed).toBe(2);
  });

  it('does not write when nothing is new, forgets what is gone, and leaves nothing beside', async () => {
    await command();
    const { mtimeNs, size } = statSync(file, { bigint: true });
    await command();
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
    await command(['a']);
    expect(statSync(file, { bigint: true }).size).toBeLessThan(size);
    expect(readdirSync(join(root, 'data'))).toEqual(['manifests.cache']);
  });

  it("goes on if it can't be written", async () => {
    writeFileSync(join(root, 'data'), 'in the way');
    expect((await command()).manifests.size).toBe(2);
  });

  it('reads the same after the workspace has moved', async () => {
    const [first] = (await command()).manifests.get('a') ?? [];
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(join(elsewhere, 'a'), { recursive: true });
    writeFileSync(join(elsewhere, 'a/client-extension.yaml'), 'a: {type: globalCSS, url: a.css}\n');
    const cache = ManifestCache.open(file, '1');
    const moved = await readManifests([projectAt(elsewhere, 'a')], cache);
    expect(moved.get('a')?.manifests[0].project.root).toBe(join(elsewhere, 'a'));
    expect(moved.get('a')?.manifests[0].extensions).toEqual(first?.extensions);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalizeOptions, type PluginOptions } from './options';

const repository = join(__dirname, '../../../..');
const settings = { directories: [], exclude: [] };

/** The JSON blocks of a page, each as the plugin options that it shows; blocks about other files show none. */
function optionsOn(page: string): readonly PluginOptions[] {
  const text = readFileSync(join(repository, page), 'utf8');
  const blocks = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => JSON.parse(json) as object);
  return blocks.flatMap((block) => {
    if (!('plugins' in block)) return page === 'docs/plugin-options.md' ? [block] : [];
    const plugins = block.plugins as (string | { plugin: string; options?: PluginOptions })[];
    return plugins.map((plugin) => (typeof plugin === 'string' ? {} : (plugin.options ?? {})));
  });
}

describe.each(['README.md', 'docs/plugin-options.md'])('%s', (page) => {
  it('shows options that the plugin takes', () => {
    const shown = optionsOn(page);
    expect(shown.length).toBeGreaterThan(0);
    for (const options of shown) expect(() => normalizeOptions(options, settings)).not.toThrow();
  });
});

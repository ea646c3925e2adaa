import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../test/catalogue/bundle';
import { runPage } from '../../test/run-page';

const repository = join(__dirname, '../../../..');

describe('a page with commands', () => {
  it.each([
    'docs/cli.md',
    'docs/fixes.md',
    'docs/merge.md',
    'docs/environments.md',
    'docs/manifest.md',
    'docs/provenance.md',
    'packages/uffa/README.md',
  ])('%s shows what they say', async (path) => {
    const page = join(repository, path);
    await expect(await runPage(readFileSync(page, 'utf8'))).toMatchFileSnapshot(page);
  });

  it('docs/catalogue.md shows what they say of a small Liferay', async () => {
    const page = join(repository, 'docs/catalogue.md');
    const shown = await runPage(readFileSync(page, 'utf8'), await bundle());
    await expect(shown).toMatchFileSnapshot(page);
  });
});

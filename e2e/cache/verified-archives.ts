import { expect, it } from 'vitest';

import { edited } from './edited';
import type { Edit } from './edits';
import type { Law } from './lane';
import { missed, runTargets, type TaskRun } from './run-all-targets';
import { settled } from './settled';

const styles = 'client-extensions/shop-styles';
const more = (text: string): string => `${text}\n`;

/** `verify` hashes what `package` wrote, not what it was made from: these edits are told apart by the archive's bytes. */
const table: readonly Edit[] = [
  { it: 'nothing', misses: [] },
  {
    it: 'a packaged file',
    files: { [`${styles}/assets/deep/new.css`]: more },
    misses: ['shop-styles:verify'],
  },
  {
    it: 'something that packaging reads and that changes no byte of an archive',
    files: { 'gradle.properties': more },
    misses: [],
  },
];

/** What is verified again, and what is not. */
export const itVerifiesWhatHasChanged: Law = (shop) => {
  const verify = (): readonly TaskRun[] => runTargets(shop(), ['verify']);
  const verified = (): readonly string[] => missed(verify()).filter((task) => task.endsWith(':verify'));

  it('verifies every archive once', () => {
    const runs = verify().filter(({ task }) => task.endsWith(':verify'));
    expect(runs).toHaveLength(6);
    expect(verified()).toEqual([]);
  });

  it.each(table)('costs for an edit of $it: $misses', async ({ misses, ...edit }) => {
    await edited(shop().workspace, [{ ...edit, misses }], () => {
      expect(verified()).toEqual(misses);
      return Promise.resolve();
    });
  });

  it('judges every archive again when the rules change', async () => {
    const rules = { 'uffa.config.json': () => '{"rules": {"url-not-served": "error"}}' };
    await edited(shop().workspace, [{ it: 'rules', files: rules, misses: [] }], () => {
      expect(verified()).toHaveLength(6);
      return Promise.resolve();
    });
  });

  it('verifies the archive that the cache restores in place of a damaged one', async () => {
    const { workspace } = shop();
    verify();
    await settled(shop());
    workspace.write({ [`${styles}/dist/shop-styles.zip`]: 'no archive' });
    await settled(shop());
    expect(missed(verify())).toEqual([]);
  });
};

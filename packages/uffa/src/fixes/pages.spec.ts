import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixableCodes } from './fixes';

const docs = join(__dirname, '../../../../docs');
const pages = readdirSync(join(docs, 'diagnostics')).filter((page) => page !== 'README.md');

describe('docs/diagnostics', () => {
  it.each(pages)('%s says what is fixed, and only where something is', (page) => {
    const isSaid = readFileSync(join(docs, 'diagnostics', page), 'utf8').includes(
      '[`uffa validate --fix`](../fixes.md)',
    );
    expect(isSaid).toBe(fixableCodes.includes(page.replace(/\.md$/, '')));
  });
});

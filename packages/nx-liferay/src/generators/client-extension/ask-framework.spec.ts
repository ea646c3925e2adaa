import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { logger } from '../devkit';
import { askFramework } from './ask-framework';

const element = { directory: 'a', type: 'customElement' };

/** The framework that is chosen when somebody types these lines and then leaves, and what was shown. */
async function asked(lines: readonly string[], schema = element) {
  const input = new PassThrough();
  const output = new PassThrough();
  const shown = text(output);
  const answer = askFramework(schema, { input, output }).then(
    ({ framework }: { framework?: string }) => framework,
    (error: unknown) => String(error),
  );
  for (const line of lines) {
    input.write(`${line}\n`);
    await new Promise(setImmediate);
  }
  input.end();
  const framework = await answer;
  output.end();
  return { framework, shown: await shown };
}

describe('the question for the framework', () => {
  it('lists the frameworks that fit the type, the default first', async () => {
    const { shown } = await asked([''], { directory: 'a', type: 'globalCSS' });
    expect(shown).toContain('  1) plain: Plain CSS\n  2) sass: Sass, with Vite\n');
  });

  it('is answered by a number, a name, or with Enter for the first', async () => {
    expect((await asked(['2'])).framework).toBe('vue');
    expect((await asked(['lit'])).framework).toBe('lit');
    expect((await asked([''])).framework).toBe('react');
  });

  it('is asked again after an answer that names none of them', async () => {
    expect((await asked(['9', 'ember', 'svelte'])).framework).toBe('svelte');
  });

  it('ends the generator where it is not answered', async () => {
    expect((await asked([])).framework).toContain('Nothing was generated');
  });

  it('is answered by the default where nobody is there, which is said', async () => {
    const said = vi.spyOn(logger, 'info').mockReturnValue();
    expect(await askFramework(element, undefined)).toBe(element);
    expect(said).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(
        /^Without --framework, customElement is made with react\. Others are --framework=vue, /,
      ),
    );
    await askFramework({ ...element, framework: 'vue' }, undefined);
    await askFramework({ directory: 'a', type: 'themeFavicon' }, undefined);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });

  it('is not asked if it is answered already, or only one framework fits', async () => {
    const output = new PassThrough();
    const terminal = { input: new PassThrough(), output };
    const given = { ...element, framework: 'vue' };
    expect(await askFramework(given, terminal)).toBe(given);
    const icon = { directory: 'a', type: 'themeFavicon' };
    expect(await askFramework(icon, terminal)).toBe(icon);
    expect(output.read()).toBeNull();
  });
});

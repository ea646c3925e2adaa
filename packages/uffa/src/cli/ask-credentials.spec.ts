import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askCredentials } from './ask-credentials';

function person(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY });
  let shown = '';
  const output = { isTTY, write: (text: string) => void (shown += text) };
  return { input, output, shown: () => shown };
}

describe('askCredentials', () => {
  it('shows the name that is typed, and not the password', async () => {
    const { input, output, shown } = person(true);
    const asked = askCredentials({ input, output });
    input.write('me\n');
    await new Promise((resolve) => setTimeout(resolve, 20));
    input.write('hidden-1\n');
    expect(await asked).toEqual({ kind: 'user', name: 'me', password: 'hidden-1' });
    expect(shown()).toContain('User of the portal: ');
    expect(shown()).toContain('Password: ');
    expect(shown()).not.toContain('hidden-1');
  });

  it('asks nobody where a program reads or writes', async () => {
    const { input, output, shown } = person(false);
    expect(await askCredentials({ input, output })).toBeUndefined();
    expect(shown()).toBe('');
  });
});

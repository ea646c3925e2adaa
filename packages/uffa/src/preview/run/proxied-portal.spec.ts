import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../../test/with-workspace';
import { proxiedPortal, type ProxyChoice } from './proxied-portal';

const nothing = { allowsWrites: false, records: false };
const env = { LIFERAY_USER: 'u', LIFERAY_PASSWORD: 'p' };

function chosen(choice: Partial<ProxyChoice>, cwd = '/') {
  return proxiedPortal({ ...nothing, ...choice }, { env, cwd, tell: () => undefined });
}

describe('the portal behind a preview', () => {
  it('is none where none is named, and only read by default', () => {
    expect(chosen({})).toBeUndefined();
    expect(chosen({ portal: 'http://localhost:8080' })).toEqual({
      portal: expect.objectContaining({ text: 'http://localhost:8080' }) as object,
      writes: 'refused',
      credentials: { kind: 'user', name: 'u', password: 'p' },
    });
    expect(chosen({ portal: 'http://localhost:8080', allowsWrites: true })?.writes).toBe('allowed');
  });

  it.each([
    [{ allowsWrites: true }, 'allow-writes'],
    [{ records: true }, 'record'],
    [{ ca: 'a.pem' }, 'ca'],
  ])('is missed by the options that are about it: %j', (choice, option) => {
    expect(() => chosen(choice)).toThrow(
      expect.objectContaining({
        diagnostic: expect.objectContaining({ args: { option } }) as object,
      }) as Error,
    );
  });

  it('has the certificates of a file', async () => {
    await withWorkspace({ 'a.pem': 'PEM' }, (root) => {
      expect(chosen({ portal: 'https://portal.example', ca: 'a.pem' }, root)?.ca).toBe('PEM');
      expect(() => chosen({ portal: 'https://portal.example', ca: 'b.pem' }, root)).toThrow(
        'file-unreadable',
      );
    });
  });
});

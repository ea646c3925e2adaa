import { describe, expect, it } from 'vitest';
import { registeredOptions } from './registration';

describe('registeredOptions', () => {
  it('are those of this plugin', () => {
    const nxJson = {
      plugins: [
        { plugin: 'a', options: { b: 1 } },
        { plugin: 'nx-liferay', options: { strict: true } },
      ],
    };
    expect(registeredOptions(nxJson)).toEqual({ strict: true });
    expect(registeredOptions({ plugins: ['nx-liferay'] })).toBeUndefined();
  });
});

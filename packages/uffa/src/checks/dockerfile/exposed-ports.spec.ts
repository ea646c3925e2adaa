import { describe, expect, it } from 'vitest';
import { exposedPorts } from './exposed-ports';

describe('exposedPorts', () => {
  it.each([
    ['FROM a\nEXPOSE 80', ['80']],
    ['EXPOSE 80/tcp 443\nexpose 53/UDP', ['80', '443', '53']],
    ['FROM a', []],
    ['EXPOSE $PORT', []],
    ['EXPOSE 80\nEXPOSE 8000-8010', []],
    ['# EXPOSE 80', []],
  ])('%j', (dockerfile, expected) => {
    expect(exposedPorts(dockerfile)).toEqual(expected);
  });
});

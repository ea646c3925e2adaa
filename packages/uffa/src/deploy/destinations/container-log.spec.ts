import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../diagnostics/diagnostic';
import type { Command } from '../deploy-plan';
import type { Ask } from '../engines/ask-programs';
import { containerLog } from './container-log';

const found = { engine: 'podman', name: 'portal', silent: [] } as const;

const no = diagnostic('deploy-program-missing', { program: 'test', command: 'test' });

/** A container in which each of these tests holds of whatever path. */
function containerWhere(...tests: readonly string[]) {
  const asked: Command[] = [];
  const ask = (command: Command): ReturnType<Ask> => {
    asked.push(command);
    const holds = tests.some((test) => command.includes(`[ ${test} "$1" ]`));
    return Promise.resolve({ output: '', ...(holds ? {} : { diagnostic: no }) });
  };
  return { asked, ask };
}

describe('the log of a Liferay in a container', () => {
  it('is what the engine keeps, where no other is named or nobody waits', async () => {
    const { ask, asked } = containerWhere();
    const log = { kind: 'command', command: ['podman', 'logs', '--follow', '--tail', '0', 'portal'] };
    expect(await containerLog(found, { wait: true }, { ask })).toEqual({ log });
    expect(await containerLog(found, { log: '/opt/a.log' }, { ask })).toEqual({ log });
    expect(asked).toEqual([]);
  });

  it('is the file or the directory in it that is named', async () => {
    const wanted = { wait: true, log: '/opt/my logs' };
    expect(await containerLog(found, wanted, containerWhere('-f'))).toMatchObject({
      log: { command: ['podman', 'exec', 'portal', 'tail', '-n', '0', '-F', '/opt/my logs'] },
    });
    expect(await containerLog(found, wanted, containerWhere('-d'))).toMatchObject({
      log: { command: ['podman', 'exec', 'portal', 'sh', '-c', expect.any(String), 'sh', '/opt/my logs'] },
    });
  });

  it.each([
    ['/opt/none', 'deploy-log-missing'],
    ['logs', 'deploy-option-invalid'],
    ['-f', 'deploy-option-invalid'],
  ])('cannot be %s', async (log, code) => {
    expect(await containerLog(found, { wait: true, log }, containerWhere())).toMatchObject({
      diagnostic: { code },
    });
  });
});

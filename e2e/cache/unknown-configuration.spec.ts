import { afterAll, beforeAll, expect, it } from 'vitest';

import { NxWorkspace } from '../workspace/nx-workspace';

let workspace: NxWorkspace;

beforeAll(() => {
  workspace = NxWorkspace.link({
    'client-extensions/styles/client-extension.yaml':
      'assemble:\n  - from: assets\n    into: static\nstyles:\n  type: globalCSS\n  url: main.css\n',
    'client-extensions/styles/client-extension.prd.yaml': 'styles:\n  url: main.css\n',
    'client-extensions/styles/assets/main.css': 'body {}\n',
  });
});

afterAll(() => {
  workspace.nx(['daemon', '--stop'], { NX_DAEMON: 'true' });
  workspace.dispose();
});

it.each(['false', 'true'])('stops nx package -c pord (daemon: %s), and runs -c prd', (daemon) => {
  const nx = (...args: readonly string[]) => workspace.nx(args, { NX_DAEMON: daemon });
  for (const args of [
    ['package', 'styles', '-c', 'pord'],
    ['run-many', '-t', 'package', '--configuration=pord'],
  ]) {
    const { status, output } = nx(...args);
    expect(status, output).toBe(1);
    expect(output).toContain('No project has a configuration "pord"');
    expect(output).toContain('Did you mean "prd"?');
  }
  const { status, output } = nx('package', 'styles', '-c', 'prd');
  expect(status, output).toBe(0);
});

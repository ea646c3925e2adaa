import { describe, expect, it } from 'vitest';
import { askedFor, unknownConfiguration } from './unknown-configuration';

describe('askedFor', () => {
  it.each<[string, string, readonly string[]]>([
    ['deploy shop -c prd', 'prd', ['deploy']],
    ['deploy shop -c=prd', 'prd', ['deploy']],
    ['deploy shop -cprd', 'prd', ['deploy']],
    ['run shop:deploy --configuration prd', 'prd', ['deploy']],
    ['run shop:deploy:prd', 'prd', ['deploy']],
    ['run-many -t package,validate --configuration=prd', 'prd', ['package', 'validate', 'run-many']],
    ['affected --targets package -c prd --base main', 'prd', ['package', 'affected']],
  ])('reads nx %s', (line, configuration, targets) => {
    expect(askedFor(line.split(' '))).toEqual({ configuration, targets });
  });

  it.each(['deploy shop', 'deploy shop -- -c prd', 'deploy shop -c', 'run shop:deploy --to=cloud'])(
    'finds no configuration in nx %s',
    (line) => {
      expect(askedFor(line.split(' '))).toBeUndefined();
    },
  );
});

describe('unknownConfiguration', () => {
  const nodes = {
    shop: {
      data: {
        root: 'shop',
        targets: {
          deploy: { executor: 'nx-liferay:deploy', configurations: { dev: {}, prd: {} } },
          test: { executor: 'nx:run-script' },
        },
      },
    },
    lib: { data: { root: 'lib', targets: { build: { configurations: { production: {} } } } } },
  };
  const problem = (line: string) => unknownConfiguration(line.split(' '), nodes);

  it('names the nearest that there is, and all of the targets', () => {
    expect(problem('deploy shop -c pord')).toBe(
      'No project has a configuration "pord" or a profile client-extension.pord.yaml. Did you mean "prd"? There are dev, prd.',
    );
    expect(problem('deploy shop -c prodution')).toContain('Did you mean "production"?');
    expect(problem('deploy shop -c elsewhere')).not.toContain('Did you mean');
  });

  it('says nothing of one that any target has, and of targets that are not of this plugin', () => {
    expect(problem('deploy shop -c dev')).toBeUndefined();
    expect(problem('deploy shop -c production')).toBeUndefined();
    expect(problem('test shop -c pord')).toBeUndefined();
  });
});

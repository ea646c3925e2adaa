import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inferNodes } from '../../packages/nx-liferay/src/graph/infer-nodes';
import type { PluginOptions } from '../../packages/nx-liferay/src/graph/options';
import { HostileWorkspace } from './hostile-workspace';
import { mutated } from './mutate';
import { mutatedJson } from './mutate-json';
import { Random } from './random';

/** `npm run test:hostile` tries six thousand, a fifth of all inputs. */
const tries = Math.ceil(Number(process.env['HOSTILE_INPUTS'] ?? 1000) / 5);
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_260_101);
const slow = 2000;

const nxJson = {
  namedInputs: { production: ['default', '!{projectRoot}/**/*.spec.ts'], default: ['{projectRoot}/**/*'] },
  targetDefaults: { build: { cache: true, dependsOn: ['^build'], inputs: ['production', '^production'] } },
  plugins: [
    '@nx/js/typescript',
    {
      plugin: 'nx-liferay',
      options: {
        directories: ['client-extensions'],
        exclude: ['**/tmp'],
        types: [{ type: 'acmeWidget', classification: 'frontend', pid: 'com.acme.Widget' }],
        failOn: ['url-not-served'],
        strict: false,
        virtualInstanceId: 'acme.com',
        package: { name: 'zip', outputs: ['{projectRoot}/dist'] },
        prune: 'prune',
        deploy: false,
      },
    },
  ],
};

const project = {
  name: 'web',
  tags: ['a'],
  implicitDependencies: ['service'],
  namedInputs: { sources: ['{projectRoot}/src/**/*'] },
  targets: {
    build: {
      executor: 'nx:run-commands',
      options: { command: 'vite build', outputPath: 'build/static' },
      outputs: ['{projectRoot}/build/static', '{options.outputPath}'],
      inputs: ['sources', { runtime: 'node -v' }, { externalDependencies: ['vite'] }],
      dependsOn: ['^build', { target: 'generate', projects: 'self' }],
      configurations: { production: { mode: 'production' } },
    },
    package: { options: { strict: true } },
  },
};

const pom = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE project>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version><relativePath>..</relativePath></parent>
  <artifactId>service</artifactId><packaging>jar</packaging>
  <properties><java.version>17</java.version><a>\${b}</a><b>\${a}</b></properties>
  <modules><module>.</module><module>../web</module></modules>
  <build><finalName>\${project.artifactId}-\${a}</finalName><directory>target</directory><plugins><plugin>
    <artifactId>spring-boot-maven-plugin</artifactId><configuration><classifier>boot</classifier></configuration>
  </plugin></plugins></build>
</project>
`;

/** What inference reads besides the yaml: as objects where it is JSON that Nx has parsed, or refused, before. */
const documents: Readonly<Record<string, unknown>> = {
  '../nx.json': nxJson,
  'web/project.json': project,
  'web/package.json': {
    name: 'web',
    version: '1.0.0',
    scripts: { build: 'vite build', start: 'vite', test: 'vitest' },
    dependencies: { vite: '^8.0.0' },
    nx: { targets: project.targets, includedScripts: ['build'], tags: ['b'] },
  },
  '../package.json': {
    name: 'root',
    workspaces: ['client-extensions/*'],
    packageManager: 'npm@11.0.0',
    devDependencies: { 'nx-liferay': '1.0.0', sass: '1' },
  },
  'service/LCP.json': { id: 'service', env: { A: 'b' }, dependencies: ['web'], memory: 256 },
};

const texts: Readonly<Record<string, string>> = {
  'service/pom.xml': pom,
  '../.gitignore': '/dist\nnode_modules/\n!keep\n*.log\n[a-c]?\n',
  '../.nxignore': 'tmp/**\n',
  '../pnpm-workspace.yaml': "packages:\n  - 'client-extensions/*'\ncatalog:\n  vite: 8.0.0\n",
  '../settings.gradle': "include 'a:b'\nincludeBuild '../x'\n",
  'service/build.gradle': "plugins { id 'org.springframework.boot' version '3.0' }\nbootJar { }\n",
};

const files = [
  ...['web', 'service', 'data', 'site', 'tokens', 'theme'].map(
    (name) => `client-extensions/${name}/client-extension.yaml`,
  ),
  'language/Language.properties',
];

/** What inference itself says of options that make no sense is an Error; what is thrown by accident is another. */
const accidents: readonly unknown[] = [TypeError, RangeError, ReferenceError, SyntaxError, URIError];

describe(`${tries} mutated inputs of inference`, { timeout: 60_000 + tries * 400 }, () => {
  let workspace: HostileWorkspace;
  beforeAll(() => {
    workspace = new HostileWorkspace();
    for (const [path, value] of Object.entries(documents)) workspace.write(path, JSON.stringify(value));
    for (const [path, text] of Object.entries(texts)) workspace.write(path, text);
  });
  afterAll(() => workspace.dispose());

  it('never crash, and never take long', async () => {
    const random = new Random(seed);
    const counts = { inferred: 0, refused: 0, crashes: 0, slow: 0 };
    const faults: string[] = [];
    const all = [...Object.keys(documents), ...Object.keys(texts)];
    for (let index = 0; index < tries; index++) {
      const path = random.of(all);
      const value = documents[path];
      const original = Buffer.from(texts[path] ?? JSON.stringify(value));
      const isParsed = value !== undefined && (path === '../nx.json' || random.below(3) > 0);
      const input = isParsed
        ? Buffer.from(JSON.stringify(mutatedJson(value, random)))
        : mutated(original, random);
      workspace.write(path, input);
      const before = process.cpuUsage().user;
      const outcome = await outcomeOf(workspace.root, path === '../nx.json' ? input : undefined);
      const took = (process.cpuUsage().user - before) / 1000;
      counts[outcome.kind]++;
      if (took > slow) counts.slow++;
      if (outcome.kind === 'crashes' || took > slow) {
        const shown = input.toString('latin1').slice(0, 600);
        faults.push(
          `#${index} ${path}: ${outcome.kind} ${outcome.why ?? ''} ${Math.round(took)} ms ${JSON.stringify(shown)}`,
        );
      }
      workspace.write(path, original);
    }
    process.stdout.write(
      `hostile inputs of inference (seed ${seed}): ${tries} tried, ${counts.inferred} inferred, ${counts.refused} refused, ` +
        `${counts.crashes} crashes, ${counts.slow} over 2 s\n`,
    );
    expect(faults).toEqual([]);
    expect(counts.inferred).toBeGreaterThan(tries / 2);
  });
});

interface Outcome {
  readonly kind: 'inferred' | 'refused' | 'crashes';
  readonly why?: string;
}

interface NxJson {
  readonly plugins?: unknown;
}

async function outcomeOf(root: string, changedNxJson: Buffer | undefined): Promise<Outcome> {
  const configuration = (
    changedNxJson === undefined ? nxJson : JSON.parse(changedNxJson.toString('utf8'))
  ) as NxJson | null;
  // Nx itself reads no plugins from anything else.
  if (typeof configuration !== 'object' || configuration === null || !Array.isArray(configuration.plugins))
    return { kind: 'refused' };
  const plugins = configuration.plugins as readonly ({ readonly options?: PluginOptions } | string | null)[];
  const registered = plugins.find((each) => typeof each === 'object' && each !== null);
  const options = typeof registered === 'object' ? registered.options : undefined;
  try {
    const context = { workspaceRoot: root, nxJsonConfiguration: configuration as never };
    await inferNodes(files, options, context, { NX_CACHE_PROJECT_GRAPH: 'false' }, () => undefined);
    return { kind: 'inferred' };
  } catch (error) {
    const isAccident = !(error instanceof Error) || accidents.includes(error.constructor);
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return isAccident || changedNxJson === undefined ? { kind: 'crashes', why } : { kind: 'refused' };
  }
}

import { actionYaml, container, extension, json } from './plain-projects';
import type { Dependency, ShopProject } from './shop';

/** A package that some elements bundle and that nothing else in the lock file asks for, and where its first version comes from. */
export const lockedPackage = { name: 'left-pad', first: '1.2.0' };

/** A bundler: src/index.js and what it imports, without lines that are comments. */
const bundler = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [output] = process.argv.slice(2);
const seen = new Set();
const bundle = (file) => {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
  const imported = names.map((name) => bundle(createRequire(file).resolve(name)));
  return [...imported, text.replace(/^\\/\\/.*\\n/gm, '')].join('');
};
mkdirSync(output, { recursive: true });
writeFileSync(\`\${output}/index.js\`, bundle(\`\${process.cwd()}/src/index.js\`));
`;

/** A custom element whose build bundles libraries and, perhaps, a package of the workspace's lock file. */
export function element(
  name: string,
  libraries: readonly string[],
  packages: readonly string[],
): ShopProject {
  return built('element', name, [...libraries, ...packages.map((each) => `${each}/package.json`)], {
    libraries,
    yaml: `${name}:
  htmlElementName: ${name}
  name: ${name}
  type: customElement
  urls:
    - index.js
`,
    dependencies: [],
  });
}

/** One that has a build and refers to another project's OAuth application. */
export function bot(name: string, library: string, applicationName: string): ShopProject {
  const { files, ...project } = built('bot', name, [library], {
    libraries: [library],
    yaml: actionYaml(name, applicationName),
    dependencies: [{ on: applicationName, by: 'reference' }],
  });
  return { ...project, files: { ...files, ...container } };
}

/** One that packages what the build of another makes. */
export function bundleReader(name: string, from: string): ShopProject {
  const yaml = `assemble:
  - from: ../${from}/build/static
    into: static
${name}:
  name: ${name}
  type: staticContent
`;
  return extension(
    'bundle-reader',
    name,
    { 'client-extension.yaml': yaml },
    { hashes: 'what-others-build', dependencies: [{ on: from, by: 'code' }] },
  );
}

/** One with a lock file of its own, in no workspaces of npm; what it installs lies beside it. */
export function ownLock(name: string): ShopProject {
  const stamp = { name: 'stamp', version: '1.0.0' };
  const dependencies = { stamp: 'file:vendor/stamp' };
  const { files, ...project } = element(name, [], ['stamp']);
  return {
    ...project,
    kind: 'own-lock',
    path: `apart/${name}`,
    files: {
      ...files,
      'package-lock.json': json({
        name,
        version: '1.0.0',
        lockfileVersion: 3,
        requires: true,
        packages: {
          '': { name, version: '1.0.0', dependencies },
          'node_modules/stamp': { resolved: 'vendor/stamp', link: true },
          'vendor/stamp': { version: stamp.version },
        },
      }),
      'package.json': json({ name, version: '1.0.0', private: true, scripts: buildScript, dependencies }),
      'vendor/stamp/package.json': json(stamp),
    },
  };
}

/** One that packages what a target of its own makes, which says what it reads. */
export function task(name: string): ShopProject {
  const bundle = {
    executor: 'nx:run-commands',
    options: { command: 'node build.mjs out', cwd: '{projectRoot}' },
    cache: true,
    inputs: ['{projectRoot}/src/**/*', '{projectRoot}/build.mjs', { externalDependencies: [] }],
    outputs: ['{projectRoot}/out'],
  };
  return extension('task', name, {
    'build.mjs': bundler,
    'client-extension.yaml': `assemble:
  - fromTask: bundle
    into: static
${name}:
  name: ${name}
  type: staticContent
`,
    'project.json': json({ targets: { bundle } }),
    'src/index.js': `console.log('${name}');\n`,
  });
}

const buildScript = { build: 'node build.mjs build/static' };

interface BuiltSetup {
  readonly libraries: readonly string[];
  readonly yaml: string;
  readonly dependencies: readonly Dependency[];
}

function built(
  kind: ShopProject['kind'],
  name: string,
  imports: readonly string[],
  { libraries, yaml, dependencies }: BuiltSetup,
): ShopProject {
  return extension(
    kind,
    name,
    {
      'build.mjs': bundler,
      'client-extension.yaml': `assemble:\n  - from: build/static\n    into: static\n${yaml}`,
      'package.json': json({
        name,
        private: true,
        scripts: buildScript,
        dependencies: Object.fromEntries(libraries.map((library) => [library, '*'])),
      }),
      'src/index.js': [...imports.map(importLine), `console.log('${name}');\n`].join(''),
      'test/index.test.js': "import 'node:test';\n",
    },
    {
      hashes: 'what-it-builds',
      dependencies: [...libraries.map((on) => ({ on, by: 'code' as const })), ...dependencies],
    },
  );
}

/** A library that is imported as it is. */
export function library(directory: string, imported: readonly string[]): ShopProject {
  const name = `@shop/${directory}`;
  return {
    name,
    path: `libs/${directory}`,
    kind: 'library',
    hashes: 'what-it-packages',
    dependencies: imported.map((on) => ({ on, by: 'code' })),
    files: {
      'README.md': `# ${name}\n`,
      'package.json': json({
        name,
        version: '1.0.0',
        main: 'src/index.js',
        dependencies: Object.fromEntries(imported.map((each) => [each, '*'])),
      }),
      'src/index.js': [...imported.map(importLine), `export const ${directory} = '${directory}';\n`].join(''),
      'test/index.test.js': "import 'node:test';\n",
    },
  };
}

/** A library that is imported as its build made it. */
export function builtLibrary(directory: string, imported: readonly string[]): ShopProject {
  const { files, ...project } = library(directory, imported);
  const manifest = {
    name: project.name,
    version: '1.0.0',
    main: 'dist/index.js',
    scripts: { build: 'node build.mjs dist' },
    dependencies: Object.fromEntries(imported.map((each) => [each, '*'])),
  };
  return { ...project, files: { ...files, 'build.mjs': bundler, 'package.json': json(manifest) } };
}

function importLine(name: string, index: number): string {
  return `import * as part${index} from '${name}';\n`;
}

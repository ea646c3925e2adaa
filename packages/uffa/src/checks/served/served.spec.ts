import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../../test/with-workspace';
import { formatDiagnostics } from '../../diagnostics/format-text';
import { planProject } from '../../packaging/plan-project';
import type { OtherProjects } from '../../workspace/other-projects';
import { marksIn } from '../../zip/pack/marks-in';
import { secretMarks } from './secret-marks';

const element = (urls: string) =>
  `a:\n  type: customElement\n  htmlElementName: a-b\n  urls: [${urls}]\n  useESM: true\nassemble:\n  - from: app\n    into: static\n`;

const found = (files: Readonly<Record<string, string>>, yaml: string, otherProjects?: OtherProjects) =>
  withWorkspace(
    {
      'shop/client-extension.yaml': yaml,
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`shop/app/${path}`, text])),
    },
    async (root) => {
      const options = otherProjects === undefined ? {} : { otherProjects };
      const { diagnostics } = await planProject(projectIn(root, 'shop'), options);
      return diagnostics;
    },
  );

async function shown(...args: Parameters<typeof found>): Promise<readonly string[]> {
  return (await found(...args)).map(
    ({ code, position: { file = '', line = 0, column = 0 } = {} }) =>
      `${code} ${file.replace('shop/app/', '')} ${line}:${column}`,
  );
}

const joined = (...parts: readonly string[]) => parts.join('');

/** As their services make them, and none that was ever valid: put together, so that nobody's scanner finds them here. */
const samples: Readonly<Record<string, string>> = {
  'aws secret': joined('AWS_SECRET', '_ACCESS_KEY="', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzzzzzzzz', '"'),
  basicauth: joined('https://ticket-bot:', 'tI7kPq92Zx', '@api.acme.com/v1'),
  github: joined('ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'),
  linear: joined('lin_api_', 'a1B2c3D4e5F6g7H8i9J0a1B2c3D4e5F6g7H8i9J0'),
  mysql: joined('mysql://shop:', 'tI7kPq92Zx', '@db.acme.com/shop'),
  npm: joined('npm_', 'a1B2c3D4e5F6g7H8i9J0a1B2c3D4e5F6g7H8'),
  sendgrid: joined('SG.', 'APhb3zgjtx3hajdas1TjBB', '.', 'H7Xgbba3afgKSyB442aDK0kpGO3SD332313-L5528Ke'),
  shopify: joined('shpat_', '0a1b2c3d4e5f60a1b2c3d4e5f60a1b2c'),
  slack: joined('xoxb-', '23984754863-2348975623103', '-abcdefghijk'),
};

describe('secrets', () => {
  it.each(Object.entries(samples))('finds what its marks let through: %s', async (_rule, secret) => {
    expect(marksIn(Buffer.from(secret), 1, [secretMarks])).toBe(1);
    const codes = await shown({ 'index.js': `export const a =\n  '${secret}';\n` }, element('index.js'));
    expect(codes).toEqual([expect.stringMatching(/^static-file-secret index\.js 2:\d+$/)]);
  });

  it('shows no secret, not even in the excerpt of the source', async () => {
    const text = `export const a = '${samples['github'] ?? ''}';\n`;
    const diagnostics = await found({ 'index.js': text }, element('index.js'));
    const format = { color: 'never', sources: () => text } as const;
    expect(formatDiagnostics(diagnostics, format)).toContain('a token of GitHub');
    expect(formatDiagnostics(diagnostics, format)).not.toContain('ghp_');
    expect(JSON.stringify(diagnostics)).not.toContain('ghp_');
  });

  it.each([
    "fetch('https://example.com/a:b@c')",
    "const pem = '-----BEGIN PRIVATE KEY-----';",
    'const label = "password: "; // https://user:password@example.com',
    'const process = { env: { AWS_SECRET_ACCESS_KEY: undefined } };',
  ])('finds none in %s', async (text) => {
    expect(await shown({ 'index.js': text }, element('index.js'))).toEqual([]);
  });

  it('looks into no binary file', async () => {
    const text = `\0${samples['github'] ?? ''}`;
    expect(await shown({ 'index.js': 'export {}', 'a.txt': text }, element('index.js'))).toEqual([]);
  });
});

describe('imports', () => {
  it('follows modules to names that nobody offers', async () => {
    const files = {
      'index.a1b2c3.js': "import './chunks/one.js?x';\nimport 'react';\nimport('./two.js');",
      'chunks/one.js': "import { jsx } from 'react/jsx-runtime';",
      'two.js': "export * from 'lodash-es';\nimport x from '@clayui/button';",
      'unreached.js': "import 'lost';",
    };
    expect(await shown(files, element('index.*.js'))).toEqual([
      'import-not-offered chunks/one.js 1:22',
      'import-not-offered two.js 1:16',
    ]);
  });

  it('takes what entries of this project and of others offer', async () => {
    const yaml = `${element('index.js')}b:\n  type: jsImportMapsEntry\n  bareSpecifier: ours\n  url: index.js\n`;
    const otherProjects = { sharedIds: [], sharedNames: [], specifiers: ['theirs', 'all/'] };
    const text = "import 'ours';\nimport 'theirs';\nimport 'all/of/it';\nimport 'none';";
    expect(await shown({ 'index.js': text }, yaml, otherProjects)).toEqual([
      'import-not-offered index.js 4:9',
    ]);
  });

  it.each([
    "import './gone.js'; import '/o/x/y.js'; import 'https://example.com/a.js'; import.meta.url",
    'import(name); import(`${base}/x.js`)',
    'this is { not JavaScript',
    "import 'react-dom/client'; import '@liferay/language/shop';",
  ])('says nothing of %s', async (text) => {
    expect(await shown({ 'index.js': text }, element('index.js'))).toEqual([]);
  });

  it('says nothing of classic scripts', async () => {
    const yaml = element('index.js').replace('useESM: true', 'useESM: false');
    expect(await shown({ 'index.js': "import 'none';" }, yaml)).toEqual([]);
  });
});

describe('addresses under the name of another project', () => {
  it('are those of files that this archive has, once for each name', async () => {
    const text = "'/o/old/logo.svg /o/old/logo.svg /o/shop/logo.svg /o/c/tickets /o/other/else.svg'";
    expect(await shown({ 'index.js': text, 'logo.svg': '<svg/>' }, element('index.js'))).toEqual([
      'address-of-another-project index.js 1:2',
    ]);
  });
});

describe('source maps', () => {
  it.each([
    ['{"sourcesContent":["a"]}', ['source-map-with-sources index.js.map 1:1']],
    ['{"sourcesContent": [null, "a"]}', ['source-map-with-sources index.js.map 1:1']],
    ['{"sourcesContent":[null,null]}', []],
    ['{"sources":["a.ts"]}', []],
  ])('%s', async (map, expected) => {
    expect(await shown({ 'index.js': 'export {}', 'index.js.map': map }, element('index.js'))).toEqual(
      expected,
    );
  });
});

describe('names of private files', () => {
  it.each(['id_rsa', 'keys/shop.p12', 'a.JKS', '.netrc', '.env.local', '.aws/credentials'])(
    '%s',
    async (name) => {
      const files = { 'index.js': 'export {}', [name]: 'x' };
      expect(await shown(files, element('index.js'))).toEqual([
        expect.stringContaining('static-file-private'),
      ]);
    },
  );
});

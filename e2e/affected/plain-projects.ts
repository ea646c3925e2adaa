import type { Files, ShopProject } from './shop';

/** What the kinds of projects have in common. */
export function extension(
  kind: ShopProject['kind'],
  name: string,
  files: Files,
  more: Partial<ShopProject> = {},
): ShopProject {
  return {
    name,
    path: `client-extensions/${name}`,
    kind,
    hashes: 'what-it-packages',
    dependencies: [],
    files: { 'README.md': `# ${name}\n`, ...files },
    ...more,
  };
}

export function stylesheet(name: string): ShopProject {
  return extension('stylesheet', name, {
    'assets/print.css': '@page { margin: 2cm }\n',
    'assets/style.css': `.${name} { color: teal }\n`,
    'client-extension.yaml': `# Colours
assemble:
  - from: assets
    into: static
${name}:
  name: ${name}
  type: globalCSS
  url: style.css
`,
    'package.json': json({ name, private: true, description: 'Colours' }),
  });
}

export function settings(name: string): ShopProject {
  return extension('settings', name, {
    'client-extension.yaml': `assemble:
  - include: config/**/*.json
    into: static
${name}:
  name: ${name}
  type: staticContent
`,
    'config/defaults.json': json({ currency: 'EUR' }),
    'config/notes.txt': 'Not packaged.\n',
    'config/regions/north.json': json({ currency: 'NOK' }),
  });
}

/** An OAuth application, to which others refer. */
export function application(name: string): ShopProject {
  return extension('application', name, { 'client-extension.yaml': applicationYaml(name) });
}

function applicationYaml(name: string): string {
  return `${name}:
  .serviceAddress: localhost:8080
  .serviceScheme: http
  name: ${name}
  scopes:
    - Liferay.Headless.Admin.User.everything
  type: oAuthApplicationHeadlessServer
`;
}

export function actionYaml(name: string, applicationName: string): string {
  return `${name}:
  name: ${name}
  oAuth2ApplicationExternalReferenceCode: ${applicationName}
  resourcePath: /${name}
  type: objectAction
`;
}

/** What a project with a microservice has to have beside its yaml. */
export const container: Files = { Dockerfile: 'FROM node:20\n', 'LCP.json': json({ id: '__PROJECT_ID__' }) };

export function action(name: string, applicationName: string): ShopProject {
  return extension(
    'action',
    name,
    { 'client-extension.yaml': actionYaml(name, `LXC:${applicationName}`), ...container },
    { dependencies: [{ on: applicationName, by: 'reference' }] },
  );
}

/** A container; `needs` is another service. */
export function service(name: string, needs: string | undefined): ShopProject {
  const dependencies = needs === undefined ? {} : { dependencies: [needs.replaceAll('-', '')] };
  return extension(
    'service',
    name,
    {
      'LCP.json': json({ id: '__PROJECT_ID__', memory: 256, ...dependencies }),
      Dockerfile: 'FROM node:20\nCOPY bin /bin\n',
      'bin/start.sh': '#!/bin/sh\nexec node /bin/server.js\n',
      'bin/server.js': 'require("node:http");\n',
      'client-extension.yaml': `assemble:
  - include: bin/**
${actionYaml(name, `${name}-agent`)}${applicationYaml(`${name}-agent`)}`,
    },
    { dependencies: needs === undefined ? [] : [{ on: needs, by: 'reference' }] },
  );
}

export function batch(name: string): ShopProject {
  return extension('batch', name, {
    'batch/items.batch-engine-data.json': json({ configuration: { className: 'Item' }, items: [] }),
    'client-extension.yaml': `assemble:
  - from: batch
    into: batch
${name}:
  name: ${name}
  oAuthApplicationHeadlessServer: ${name}-importer
  type: batch
${applicationYaml(`${name}-importer`)}`,
  });
}

export function site(name: string): ShopProject {
  return extension('site', name, {
    'client-extension.yaml': `${name}:
  name: ${name}
  oAuthApplicationHeadlessServer: ${name}-importer
  siteExternalReferenceCode: ${name}
  siteName: ${name}
  type: siteInitializer
${applicationYaml(`${name}-importer`)}`,
    'site-initializer/roles.json': '[]\n',
  });
}

/** One with a profile `dev`. */
export function profiled(name: string): ShopProject {
  const { files } = stylesheet(name);
  return extension('profiled', name, {
    ...files,
    'client-extension.dev.yaml': `${name}:\n  name: ${name} (dev)\n`,
  });
}

/** One that packages its whole directory. */
export function whole(name: string): ShopProject {
  return extension('whole', name, {
    'client-extension.yaml': `assemble:
  - into: static
${name}:
  name: ${name}
  type: staticContent
`,
    'page.html': '<p>Open from nine to five</p>\n',
    'test/page.test.js': 'require("node:test");\n',
  });
}

/** One that packages files of another project. */
export function reader(name: string, from: string): ShopProject {
  const source = `assemble:
  - from: ../${from}/assets
    into: static
${name}:
  name: ${name}
  type: staticContent
`;
  return extension(
    'reader',
    name,
    { 'client-extension.yaml': source },
    { dependencies: [{ on: from, by: 'source' }] },
  );
}

export function language(): ShopProject {
  const files = { 'Language.properties': 'hello=Hello\n', 'Language_de.properties': 'hello=Hallo\n' };
  return extension('language', 'language', files, { path: 'language' });
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

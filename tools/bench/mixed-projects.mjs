import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A workspace of elements, style sheets and services in turn: what most workspaces are made of. Nothing has to be built. */
export function writeMixedProjects(workspace, count) {
  for (let index = 0; index < count; index++) writeProject(workspace, index);
}

function writeProject(workspace, index) {
  const name = `p${index}`;
  const files = [element, styles, service][index % 3](name);
  for (const [path, text] of Object.entries(files)) {
    const file = join(workspace, 'client-extensions', name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(workspace, 'nx.json'), '{}');
}

function element(name) {
  return {
    'client-extension.yaml': `assemble:
  - from: assets
    into: static
${name}:
  type: customElement
  name: Element ${name}
  friendlyURLMapping: ${name}
  htmlElementName: element-${name}
  instanceable: true
  portletCategoryName: category.client-extensions
  cssURLs: [main.css]
  urls: [main.js]
  useESM: true
`,
    'client-extension.dev.yaml': `${name}:\n  name: Element ${name} (dev)\n`,
    'assets/main.css': 'a { color: red }\n',
    'assets/main.js': 'export {};\n',
  };
}

function styles(name) {
  return {
    'client-extension.yaml': `assemble:
  - from: assets
    include: '**/*.css'
    into: static
${name}:
  type: globalCSS
  name: Styles ${name}
  url: main.css
`,
    'assets/main.css': 'a { color: red }\n',
  };
}

function service(name) {
  return {
    'client-extension.yaml': `assemble:
  - from: app
${name}:
  type: objectAction
  name: Action ${name}
  oAuth2ApplicationExternalReferenceCode: ${name}-agent
  resourcePath: /${name}
${name}-agent:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:8080
  .serviceScheme: http
  name: Agent ${name}
  scopes: [Liferay.Headless.Admin.User.everything]
`,
    Dockerfile: 'FROM node:22\nCOPY *.js /opt/\nEXPOSE 8080\nCMD ["node", "/opt/server.js"]\n',
    'LCP.json': `{"cpu": 0.5, "id": "__PROJECT_ID__", "memory": 256, "kind": "Deployment", "loadBalancer": {"targetPort": 8080}}\n`,
    'app/server.js': 'process.exit();\n',
  };
}

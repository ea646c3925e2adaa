/** Files of a workspace by path. An executable one has a mode of its own. */
export const workspaceFiles: Readonly<Record<string, string>> = {
  'client-extensions/shop-front/client-extension.yaml': `assemble:
    - from: assets
      hashify: '*.js'
      into: static
shop-front:
    name: Shop
    cssURLs: ['*.css']
    htmlElementName: shop-front
    type: customElement
    urls: ['**.js']
`,
  'client-extensions/shop-front/assets/Zebra.js': 'console.log("zebra");\n',
  'client-extensions/shop-front/assets/ant.js': 'console.log("ant");\n',
  'client-extensions/shop-front/assets/ıspanak.js': 'console.log("ı");\n',
  'client-extensions/shop-front/assets/über/öl.js': 'console.log("ö");\n',
  'client-extensions/shop-front/assets/style.css': 'a { color: red }\n'.repeat(500),
  'client-extensions/shop-front/assets/picture.png': 'stored, not deflated',
  'client-extensions/shop-service/client-extension.yaml': `assemble:
    - include: bin/**
shop-action:
    oAuth2ApplicationExternalReferenceCode: shop-oauth
    resourcePath: /act
    type: objectAction
`,
  'client-extensions/shop-service/Dockerfile': 'FROM node\nCOPY bin /bin\n',
  'client-extensions/shop-service/LCP.json': '{ "id": "__PROJECT_ID__" }\n',
  'client-extensions/shop-service/bin/start.sh': '#!/bin/sh\nexec node server.js\n',
  'client-extensions/shop-service/bin/server.js': 'require("node:http");\n',
  'client-extensions/shop-site/client-extension.yaml': `shop-site:
    oAuthApplicationHeadlessServer: shop-site-oauth
    siteExternalReferenceCode: shop
    siteName: Shop
    type: siteInitializer
shop-site-oauth:
    .serviceAddress: localhost:8080
    .serviceScheme: http
    type: oAuthApplicationHeadlessServer
`,
  'client-extensions/shop-site/site-initializer/layouts/Home/page.json': '{}\n',
  'client-extensions/shop-site/site-initializer/a.json': '[]\n',
  'client-extensions/shop-site/site-initializer/B.json': '[]\n',
};

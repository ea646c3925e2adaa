// Parts of yaml files which, put together to a complete file, have no diagnostics.

export const application = `
app:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:1
  .serviceScheme: http
`;
export const server = application.replace('UserAgent', 'HeadlessServer').replace('app:', 'server:');
export const batch = 'data: {type: batch, oAuthApplicationHeadlessServer: server}';
export const site =
  'type: siteInitializer, oAuthApplicationHeadlessServer: server, siteExternalReferenceCode: E';
export const element = 'type: customElement, htmlElementName: a-b, urls: [a.js]';
export const action =
  'action: {type: objectAction, oAuth2ApplicationExternalReferenceCode: app, resourcePath: /x}';
export const assemble = 'assemble: [{from: src}]';

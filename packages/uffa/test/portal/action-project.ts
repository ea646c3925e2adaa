/** The files of a service with an object action and its OAuth application, in the directory `action`. */
export function actionProject(application: string): Readonly<Record<string, string>> {
  return {
    'action/client-extension.yaml': `${application}:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:1
  .serviceScheme: http
act:
  type: objectAction
  oAuth2ApplicationExternalReferenceCode: ${application}
  resourcePath: /x
`,
    'action/Dockerfile': 'FROM scratch\n',
    'action/LCP.json': '{"id":"action","memory":64,"cpu":0.1,"scale":1}',
  };
}

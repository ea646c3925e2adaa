import { describe, expect, it } from 'vitest';
import { runUffa } from '../../../test/run-uffa';
import { withWorkspace } from '../../../test/with-workspace';

const service = `act:
  type: objectAction
  oAuth2ApplicationExternalReferenceCode: app
  resourcePath: /act
app:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:8080
  .serviceScheme: http
`;

describe('containerFileMissing', () => {
  it.each([
    [{ Dockerfile: 'FROM scratch\n' }, 'fix: Write a LCP.json beside client-extension.yaml'],
    [{ Dockerfile: 'FROM scratch\n', 'lcp.json': '{}' }, 'fix: Rename lcp.json to LCP.json.'],
    [{ dockerfile: 'FROM scratch\n', 'LCP.json': '{}' }, 'fix: Rename dockerfile to Dockerfile.'],
  ])('asks for the file, or for its name where it has another: %j', (files, expected) => {
    const placed = Object.entries(files).map(([name, text]) => [`act/${name}`, text] as const);
    const workspace = { '.git/': '', 'act/client-extension.yaml': service, ...Object.fromEntries(placed) };
    return withWorkspace(workspace, async (root) => {
      const { code, stderr } = await runUffa(root, 'uffa validate');
      expect(code).toBe(1);
      expect(stderr).toContain(expected);
    });
  });
});

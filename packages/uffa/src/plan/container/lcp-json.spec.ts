import { describe, expect, it } from 'vitest';
import { shown } from '../../../test/check-project';
import { projectIn, withWorkspace } from '../../../test/with-workspace';
import { planProject } from '../../packaging/plan-project';

function diagnosticsAbout(lcpJson: string): Promise<readonly string[]> {
  const files = {
    'my-project/client-extension.yaml':
      'a: {type: objectAction, resourcePath: /x, oAuth2ApplicationExternalReferenceCode: LXC:b}',
    'my-project/Dockerfile': 'FROM a',
    'my-project/LCP.json': lcpJson,
  };
  return withWorkspace(files, async (root) => {
    const { diagnostics } = await planProject(projectIn(root, 'my-project'));
    return diagnostics.filter(({ severity }) => severity === 'error').map(shown);
  });
}

describe('LCP.json', () => {
  it('is blamed for what was wrong before its tokens were replaced', async () => {
    expect(await diagnosticsAbout('{\n  "id": "__PROJECT_ID__"\n  "kind": "Deployment"\n}')).toEqual([
      'json-syntax LCP.json 3:3',
    ]);
  });

  it('is broken by a token that stands where a value is expected', async () => {
    expect(await diagnosticsAbout('{"id": __PROJECT_ID__}')).toEqual([
      'lcp-json-broken-by-tokens LCP.json 1:1',
    ]);
  });
});

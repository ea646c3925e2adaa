import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { dxpRelease } from './dxp-release';

function release(properties: string) {
  return withWorkspace({ 'gradle.properties': properties }, (root) => dxpRelease(projectIn(root, 't')));
}

describe('dxpRelease', () => {
  it.each([
    ['portal-7.4-ga28', '6.0.38', '6.0.33'],
    ['portal-7.4-ga95', '6.0.76', '6.0.60'],
    ['portal-7.4-ga112', '6.0.76', '6.0.60'],
    ['dxp-7.4-u73', '6.0.76', '6.0.60'],
    ['dxp-2024.q1.12', '6.0.76', '6.0.60'],
    ['dxp-2023.q4.5-lts', '6.0.76', '6.0.60'],
  ])('knows the base themes of %s', async (product, styled, unstyled) => {
    expect(await release(`liferay.workspace.product=${product}\n`)).toEqual({
      product,
      styled,
      unstyled,
      isKnown: true,
    });
  });

  it.each(['7.4.3.112', '7.4.13.u73', '7.4.13-u73', '2023.q3.1'])(
    'reads the version of the target platform: %s',
    async (version) => {
      const found = await release(`liferay.workspace.target.platform.version=${version}\n`);
      expect(found).toMatchObject({ product: version, styled: '6.0.76', isKnown: true });
    },
  );

  it.each(['dxp-2025.q3.0', 'dxp-7.3-u4', 'portal-7.4-ga132', 'acme'])(
    'gives the newest for %s, and says that it does not know',
    async (product) => {
      expect(await release(`liferay.workspace.product=${product}\n`)).toMatchObject({
        product,
        styled: '6.0.113',
        unstyled: '6.0.99',
        isKnown: false,
      });
    },
  );

  it('gives the newest where nothing is said', async () => {
    expect(await release('')).toEqual({ styled: '6.0.113', unstyled: '6.0.99', isKnown: false });
  });
});

import { describe, expect, it } from 'vitest';
import { generatedProject } from '../../../../../test/generated-project';

const theme = { directory: 'client-extensions/ticket-theme', type: 'themeCSS' };

describe('a theme', () => {
  it.each([
    ['', '6.0.113', '6.0.99'],
    ['liferay.workspace.product=dxp-2024.q1.1\n', '6.0.76', '6.0.60'],
  ])('pins the base theme of the release in %j', async (properties, styled, unstyled) => {
    const { text } = await generatedProject(theme, { 'gradle.properties': properties });
    expect(JSON.parse(text('package.json'))).toMatchObject({
      devDependencies: {
        'liferay-frontend-theme-styled': styled,
        'liferay-frontend-theme-unstyled': unstyled,
      },
      liferayDesignPack: { baseTheme: 'styled' },
    });
  });

  it('uses the token that its definition offers', async () => {
    const { text } = await generatedProject(theme);
    const file = /frontendTokenDefinitionJSON: (\S+)\n/.exec(text('client-extension.yaml'))![1]!;
    const variable = /"type": "cssVariable", "value": "([^"]+)"/.exec(text(file))![1]!;
    expect(text('src/css/_custom.scss')).toContain(`var(--${variable}, `);
  });
});

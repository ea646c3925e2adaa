import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';

const SHOP = 'client-extensions/shop';
const YAML = `${SHOP}/client-extension.yaml`;
const files = {
  [YAML]: `assemble:
    - from: public
      into: static
# The shop.
shop:
    htmlElementName: shop-element
    type: CustomElement
    urls:
        - static/shop.js
`,
  [`${SHOP}/public/shop.js`]: '// shop\n',
};

describe('the generators that change a project, as nx runs them', () => {
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = NxWorkspace.link(files);
    workspace.commit('Begin');
  });

  afterAll(() => workspace.dispose());

  /** Runs a generator twice: with --dry-run, which must write nothing, and without. */
  function generate(...args: readonly string[]): string {
    const dry = workspace.nx(['generate', ...args, '--dry-run']);
    expect(dry.output).toContain('no changes were made');
    expect(workspace.git('status', '--porcelain')).toBe('');
    const { status, output } = workspace.nx(['generate', ...args]);
    expect(status, output).toBe(0);
    return output;
  }

  const read = (file: string) => readFileSync(join(workspace.root, file), 'utf8');

  it('convert mends what is there, and shows it', () => {
    const output = generate('nx-liferay:convert');
    expect(output).toContain(`--- a/${YAML}`);
    expect(output).toContain('+    type: customElement');
    expect(read(YAML)).toBe(
      files[YAML].replace('CustomElement', 'customElement').replace('static/shop.js', 'shop.js'),
    );
    workspace.commit('Convert');
  });

  it('add-extension adds lines, and the project packages', () => {
    generate('nx-liferay:add-extension', 'shop', '--type=globalCSS');
    expect(workspace.git('diff', '--numstat')).toMatch(/^5\t0\t\S+yaml\n$/);
    expect(existsSync(join(workspace.root, SHOP, 'public/shop-global-css.css'))).toBe(true);
    const { status, output } = workspace.nx(['package', 'shop']);
    expect(status, output).toBe(0);
    workspace.commit('Add');
  });

  it('profile writes the yaml of a profile, which packages', () => {
    generate('nx-liferay:profile', 'shop', 'dev');
    expect(read(`${SHOP}/client-extension.dev.yaml`)).toContain('# shop:\n#     baseURL: ');
    const { status, output } = workspace.nx(['package', 'shop', '-c', 'dev']);
    expect(status, output).toBe(0);
    workspace.commit('Profile');
  });

  it('rename moves the project, which then packages under its new name', () => {
    const output = generate('nx-liferay:rename', 'shop', 'store');
    expect(output).toContain('shop → store');
    const { status, output: packaged } = workspace.nx(['package', 'store']);
    expect(status, packaged).toBe(0);
    expect(existsSync(join(workspace.root, 'client-extensions/store/dist/store.zip'))).toBe(true);
    workspace.commit('Rename');
  });

  it('refuses with a sentence, and writes nothing', () => {
    const { status, output } = workspace.nx([
      'generate',
      'nx-liferay:add-extension',
      'store',
      '--type=batch',
    ]);
    expect(status).not.toBe(0);
    expect(output).toContain('nx g nx-liferay:client-extension <directory> --type=batch');
    expect(workspace.git('status', '--porcelain')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { testSite } from '../../../test/preview/site-of';
import { uffaOf } from '../../../test/archive/uffa-of';
import { siteOf } from './site-of';

describe('siteOf', () => {
  it('has the files below static/, the settings and the properties of an archive', async () => {
    const { projects } = await testSite([
      {
        name: 'shop',
        extensions: {
          list: {
            type: 'customElement',
            name: 'List',
            settings: { urls: 'a.js\nb.js', equation: 'a=b' },
            properties: ['path=C:\\\\temp', 'greeting=\\u0041 b'],
          },
        },
        files: { 'a.js': 'a', 'deep/b.css': 'b' },
      },
    ]);
    const [project] = projects;
    expect([...project!.files.keys()]).toEqual(['a.js', 'deep/b.css']);
    expect(project).toMatchObject({ name: 'shop', root: 'client-extensions/shop', contextPath: '/o/shop' });
    const [list] = project!.extensions;
    expect(list).toMatchObject({
      project: 'shop',
      externalReferenceCode: 'LXC:list',
      buildTimestamp: '1700000000000',
    });
    expect(list!.settings.get('equation')).toBe('a=b');
    expect([...list!.properties]).toEqual([
      ['path', 'C:\\temp'],
      ['greeting', 'A b'],
    ]);
    expect(list!.urls.map(({ url, size }) => [url, size])).toEqual([
      ['/o/shop/a.js', 1],
      ['/o/shop/b.js', undefined],
    ]);
  });

  it('knows what modules import and export, through their relative imports', async () => {
    const { projects } = await testSite([
      {
        name: 'shop',
        extensions: {
          list: { type: 'customElement', settings: { urls: 'a.js', useESM: 'true' } },
          classic: { type: 'customElement', settings: { urls: 'classic.js' } },
        },
        files: {
          'a.js': `import React, { useState as state, default as again } from 'react';
import * as all from "my-lib";
import './chunks/b.js';
export { x as y } from 'other';
import('lazy');`,
          'chunks/b.js': "export const b = 1; export default b; export * from '../a.js';",
          'classic.js': "import 'nothing';",
        },
      },
    ]);
    expect(projects[0]!.modules).toEqual([
      {
        path: 'static/a.js',
        imports: [
          { specifier: 'react', names: ['default', 'useState'] },
          { specifier: 'my-lib', names: [] },
          { specifier: 'other', names: ['x'] },
          { specifier: 'lazy', names: [] },
        ],
        exports: ['y'],
        exportsAll: false,
      },
      { path: 'static/chunks/b.js', imports: [], exports: ['b', 'default'], exportsAll: true },
    ]);
  });

  it('says which configuration can’t be read, and shows the others', async () => {
    const broken = uffaOf({ 'broken.client-extension-config.json': '{' });
    const site = await siteOf([
      { root: 'z', uffa: { ...broken, name: 'z' } },
      { root: 'a', uffa: { ...uffaOf({ 'static/a.js': '' }), name: 'a' } },
    ]);
    expect(site.projects.map(({ name }) => name)).toEqual(['a', 'z']);
    expect(site.diagnostics.map(({ code }) => code)).toEqual(['configuration-not-shown']);
  });

  it('knows the versions of what the workspace has of the portal', async () => {
    const site = await testSite(
      [
        {
          name: 'shop',
          extensions: { a: { type: 'customElement', settings: { urls: 'a.js', useESM: 'true' } } },
          files: { 'a.js': "import '@clayui/button'; import '@clayui/alert';" },
        },
      ],
      {
        readPackageFile: (name, path) =>
          Promise.resolve(
            name !== '@clayui/alert' && path === 'package.json'
              ? Buffer.from('{"version":"1.2.3"}')
              : undefined,
          ),
      },
    );
    expect(site.portal).toEqual({ react: '1.2.3', clay: '1.2.3', packages: new Set(['@clayui/button']) });
  });
});

import { describe, expect, it } from 'vitest';
import { element, infer, stylesheet } from '../../../test/infer';

const settings = 'a:\n  type: instanceSettings\n  pid: com.example\n';
const named = JSON.stringify({ name: 'shop', nx: {} });

describe('preview', () => {
  it('shows what a project brings to pages, until it is stopped', () => {
    const { target } = infer({ 'a/client-extension.yaml': element });
    expect(target('a', 'preview')).toEqual({
      executor: 'nx-liferay:preview',
      cache: false,
      metadata: { description: 'Shows the client extensions in a browser, without a portal.' },
    });
  });

  it('is for no project that a page shows nothing of, and takes the place of no target of the user', () => {
    const { projects } = infer({
      'a/client-extension.yaml': settings,
      'b/client-extension.yaml': stylesheet,
      'b/project.json': JSON.stringify({ targets: { preview: { command: 'vite preview' } } }),
    });
    expect(Object.keys(projects.get('a')?.targets ?? {})).not.toContain('preview');
    expect(Object.keys(projects.get('b')?.targets ?? {})).not.toContain('preview');
  });

  it('of the root shows all projects, where the root is a project with a name', () => {
    const { projects } = infer({ 'package.json': named, 'a/client-extension.yaml': stylesheet });
    expect(projects.get('.')?.targets).toEqual({
      preview: {
        executor: 'nx-liferay:preview',
        cache: false,
        metadata: {
          description: 'Shows the client extensions of all projects in a browser, without a portal.',
        },
        options: { with: ['*'] },
      },
    });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['is none', { 'package.json': JSON.stringify({ name: 'shop' }), 'a/client-extension.yaml': stylesheet }],
    ['has no name', { 'package.json': JSON.stringify({ nx: {} }), 'a/client-extension.yaml': stylesheet }],
    ['has nothing to show', { 'package.json': named, 'a/client-extension.yaml': settings }],
  ])('makes no project of a root that %s', (_, files) => {
    expect([...infer(files).projects.keys()]).toEqual(['a']);
  });

  it('is called and changed as the options say, or is not there', () => {
    const files = { 'package.json': named, 'a/client-extension.yaml': stylesheet };
    const { projects } = infer(files, { preview: { name: 'look', options: { port: 4711 } } });
    expect(projects.get('a')?.targets?.['look']?.options).toEqual({ port: 4711 });
    expect(projects.get('.')?.targets?.['look']?.options).toEqual({ with: ['*'], port: 4711 });
    expect([...infer(files, { preview: false }).projects.keys()]).toEqual(['a']);
  });

  it('is continuous where a task of the user needs it running', () => {
    const files = { 'package.json': named, 'a/client-extension.yaml': stylesheet };
    const { projects } = infer(files, { preview: { continuous: true } });
    expect(['a', '.'].map((root) => projects.get(root)?.targets?.['preview']?.continuous)).toEqual([
      true,
      true,
    ]);
    const ownWord = JSON.stringify({ targets: { preview: { continuous: true } } });
    const { target } = infer({ 'a/client-extension.yaml': stylesheet, 'a/project.json': ownWord });
    expect(target('a', 'preview')).toMatchObject({ executor: 'nx-liferay:preview' });
  });
});

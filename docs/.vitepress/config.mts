import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { defineConfig, type DefaultTheme } from 'vitepress';

const docs = fileURLToPath(new URL('..', import.meta.url));

/** A page's place in the menu: its heading, unless the menu has a better word for it. */
function page(path: string, text = headingOf(path)): DefaultTheme.SidebarItem {
  return { text, link: `/${path}` };
}

/** Every page of a directory. */
function pagesIn(directory: string): DefaultTheme.SidebarItem[] {
  return readdirSync(join(docs, directory))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => page(`${directory}/${basename(file, '.md')}`, basename(file, '.md')));
}

function headingOf(path: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(join(docs, `${path}.md`), 'utf8'))?.[1];
  if (heading === undefined) throw new Error(`docs/${path}.md has no heading.`);
  return heading.replaceAll('`', '');
}

export default defineConfig({
  title: 'nx-liferay',
  description: 'Builds, packages and deploys Liferay client extensions with Nx, without Java.',
  cleanUrls: true,
  rewrites: { 'README.md': 'index.md', ':directory/README.md': ':directory/index.md' },
  // What lies beside docs/ in the repository is read there.
  ignoreDeadLinks: [
    /\/(README|CONTRIBUTING|CHANGELOG|SECURITY)$/,
    /^(\.\.?\/)+(examples|e2e|packages|tools)\//,
  ],
  // The pages are plain Markdown: `<project>` in them is a placeholder.
  markdown: { config: (md) => md.set({ html: false }) },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/' },
      { text: 'Guides', link: '/targets' },
      { text: 'Reference', link: '/plugin-options' },
      { text: 'Diagnostics', link: '/diagnostics/' },
    ],
    sidebar: [
      { text: 'Start', items: [page('README', 'Overview'), page('tutorial', 'Tutorial'), page('migration')] },
      {
        text: 'Guides',
        items: [
          'targets',
          'serve',
          'themes',
          'microservices',
          'generated-services',
          'from-task',
          'language',
          'pull',
          'status',
          'ci',
          'security',
          'affected',
        ].map((path) => page(path)),
      },
      {
        text: 'Reference',
        items: [
          ...[
            'plugin-options',
            'rules',
            'cli',
            'fixes',
            'inspect',
            'preview',
            'types',
            'caching',
            'performance',
            'glossary',
          ].map((path) => page(path)),
          { text: 'Executors', collapsed: true, items: pagesIn('executors') },
          { text: 'Generators', collapsed: true, items: pagesIn('generators') },
        ],
      },
      {
        text: 'Something is wrong',
        items: [
          page('troubleshooting'),
          { text: 'Diagnostics', collapsed: true, link: '/diagnostics/', items: pagesIn('diagnostics') },
        ],
      },
      {
        text: 'How it works',
        items: [
          ...['architecture', 'writing', 'theme-parity'].map((path) => page(path)),
          { text: 'Decisions', collapsed: true, items: pagesIn('decisions') },
          { text: 'The Gradle plugin', collapsed: true, link: '/spec/', items: pagesIn('spec') },
        ],
      },
    ],
  },
});

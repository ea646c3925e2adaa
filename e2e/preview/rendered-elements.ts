import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pagesOf } from '../../packages/uffa/src/preview/page/pages-of';
import { siteOf } from '../../packages/uffa/src/preview/site/site-of';
import { serveSite } from '../../packages/uffa/test/preview/serve-site';
import { readUffa } from '../../packages/uffa/src/zip/read/read-uffa';
import { bundleBrowser } from '../../tools/prepare/bundle-browser.mjs';

/** A custom element as a browser shows it. */
export interface RenderedElement {
  /** PNG. */
  readonly picture: Buffer;
  readonly size: { readonly width: number; readonly height: number };
  /** The names of the page's import map, with the file below `static/` that each stands for. */
  readonly imports: Readonly<Record<string, string>>;
  /** What the page has complained of. */
  readonly errors: readonly string[];
}

/**
 * Renders each custom element of some archives on its page of a preview, by its id.
 *
 * @param packages where node_modules is, for React and its like
 */
export async function renderedElements(
  archives: readonly string[],
  browser: Browser,
  packages: string,
): Promise<ReadonlyMap<string, RenderedElement>> {
  const readPackageFile = (name: string, path: string) => {
    const file = join(packages, 'node_modules', name, path);
    return Promise.resolve(existsSync(file) ? readFileSync(file) : undefined);
  };
  const uffas = [];
  for (const archive of archives) uffas.push({ root: archive, uffa: await readUffa(archive) });
  const site = await siteOf(uffas, { readPackageFile });
  const served = await serveSite({ site, scripts: await bundleBrowser(undefined), readPackageFile });
  const rendered = new Map<string, RenderedElement>();
  try {
    for (const { id, project, type, settings } of site.projects.flatMap(({ extensions }) => extensions)) {
      if (type !== 'customElement') continue;
      const path = pagesOf(site).find((page) => page.path === `${project}/${id}`)?.path ?? id;
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      try {
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`${served.origin}/web/preview/${path}`);
        const element = page.locator(settings.get('htmlElementName') ?? id).first();
        await element.waitFor({ state: 'visible' });
        await page.waitForLoadState('networkidle');
        // Where it is on its page, in fractions of a pixel, is not its own doing.
        await element.evaluate(({ style }) => {
          Object.assign(style, { position: 'fixed', top: '8px', left: '8px', zIndex: '1' });
        });
        const size = (await element.boundingBox()) ?? { width: 0, height: 0 };
        const map = await page.locator('script[type=importmap]').allTextContents();
        rendered.set(id, {
          picture: await element.screenshot({ animations: 'disabled', caret: 'hide' }),
          size: { width: size.width, height: size.height },
          imports: importsIn(map.join('')),
          errors,
        });
      } finally {
        await context.close();
      }
    }
  } finally {
    served.close();
  }
  return rendered;
}

/** Without the address of the archive: `/o/<archive>/`, and below it the folder of a project in a merged one. */
function importsIn(map: string): Readonly<Record<string, string>> {
  const { imports = {} } = JSON.parse(map === '' ? '{}' : map) as {
    readonly imports?: Readonly<Record<string, string>>;
  };
  return Object.fromEntries(
    Object.entries(imports).map(([name, url]) => [name, url.replace(/^\/o\/[^/]+\//, '')]),
  );
}

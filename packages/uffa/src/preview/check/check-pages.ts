import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { reasonOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { replaceFile } from '../../files/replace-file';
import { pagesOf } from '../page/pages-of';
import { renderPage } from '../page/page';
import { routes } from '../page/routes';
import { switchesOf } from '../page/switches';
import type { OpenPreview } from '../server/open-preview';
import type { Browser, BrowserPage, Driver } from './driver';
import { driverReason } from './driver-reason';
import { reportDiagnostics } from './report-diagnostics';
import { rest } from './rest';
import { viewName, type View } from './view';
import { writeAt } from '../../files/write-at';

/** In milliseconds. */
const LONGEST_LOAD = 30_000;

const HEIGHT = 900;

/** What is drawn in parts, as a page changes, differs in the pixels along the edges of these parts. */
const SAME_PIXELS = ['--disable-partial-raster'];

export interface CheckSetup {
  readonly driver: Driver;
  /** The program, by its absolute path. */
  readonly browser: string;
  readonly views: readonly View[];
  /** Where screenshots are written to, absolute; it is made. */
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** What opening every page has shown. */
export interface CheckedPages {
  /** By the page and the view, in the order of the index. Absolute paths. */
  readonly screenshots: readonly { readonly page: string; readonly view: string; readonly file: string }[];
  /** An error for each thing that pages say is wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Opens every page of a preview in a browser, in each view, and writes down what it looks like and what it says.
 * @throws UffaError where the browser does not start, or no screenshot can be written
 */
export async function checkPages(
  { preview, address }: OpenPreview,
  setup: CheckSetup,
): Promise<CheckedPages> {
  makeDirectory(setup.directory);
  const browser = await launch(setup);
  const stop = () => void browser.close();
  setup.signal.addEventListener('abort', stop, { once: true });
  const diagnostics: Diagnostic[] = [];
  const screenshots: { readonly page: string; readonly view: string; readonly file: string }[] = [];
  try {
    for (const [index, page] of pagesWithPath(preview.model.site).entries()) {
      diagnostics.push(
        ...(renderPage(preview.model.site, page, switchesOf(new URLSearchParams()))?.diagnostics ?? []),
      );
      for (const view of setup.views) {
        if (setup.signal.aborted) break;
        const name = `${String(index + 1).padStart(2, '0')}-${plainName(page)}-${viewName(view)}.png`;
        const file = join(setup.directory, name);
        try {
          await writeImage(
            file,
            await imageOf(browser, `${address.slice(0, -1)}${routes.page}${page}`, view),
            setup.directory,
          );
          screenshots.push({ page: `${routes.page}${page}`, view: viewName(view), file });
        } catch (error) {
          if (error instanceof UffaError) throw error;
          const args = { page: `${routes.page}${page}`, reason: driverReason(error) };
          diagnostics.push(diagnostic('preview-page-unopened', args));
        }
      }
    }
  } finally {
    setup.signal.removeEventListener('abort', stop);
    await browser.close();
  }
  const { model, report } = preview;
  diagnostics.push(...model.site.diagnostics, ...reportDiagnostics(report.document(model.problems)));
  return { screenshots, diagnostics: sortDiagnostics(diagnostics) };
}

/** Extensions without a page of their own share one. */
function pagesWithPath(site: Parameters<typeof pagesOf>[0]): readonly string[] {
  return [...new Set(pagesOf(site).flatMap(({ path }) => path ?? []))];
}

/** A page in a context of its own, so that none keeps what another has stored. */
async function imageOf(browser: Browser, url: string, { direction, width }: View): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const atRest = rest(page);
    const crashed = crashOf(page);
    await Promise.race([
      page.goto(`${url}?dir=${direction}`, { waitUntil: 'load', timeout: LONGEST_LOAD }),
      crashed,
    ]);
    await Promise.race([atRest(), crashed]);
    return await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
}

function crashOf(page: BrowserPage): Promise<never> {
  const crashed = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error('the page crashed')));
  });
  // Nobody may be waiting any more.
  crashed.catch(() => undefined);
  return crashed;
}

async function launch({ driver, browser }: CheckSetup): Promise<Browser> {
  try {
    return await driver.chromium.launch({ executablePath: browser, headless: true, args: SAME_PIXELS });
  } catch (error) {
    const args = { browser, reason: driverReason(error) };
    throw new UffaError(diagnostic('preview-browser-failed', args), { cause: error });
  }
}

async function writeImage(file: string, image: Buffer, directory: string): Promise<void> {
  try {
    await replaceFile(file, 0o644, (descriptor) => {
      writeAt(descriptor, image, 0);
      return Promise.resolve();
    });
  } catch (error) {
    throw unwritable(directory, error);
  }
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw unwritable(directory, error);
  }
}

function unwritable(directory: string, error: unknown): UffaError {
  const args = { directory, reason: reasonOf(error) };
  return new UffaError(diagnostic('preview-screenshots-unwritable', args), { cause: error });
}

/** Part of a file's name, on every system. */
function plainName(page: string): string {
  return page.replace(/[^\w.-]+/g, '-').slice(0, 80);
}

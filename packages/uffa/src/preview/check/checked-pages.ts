import { packageManagerIn } from '../../discover/package-manager';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import type { OpenPreview } from '../server/open-preview';
import { checkPages } from './check-pages';
import { loadDriver } from './driver';
import { findBrowser } from './find-browser';
import type { View } from './view';

export interface CheckRun {
  readonly workspaceRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly views: readonly View[];
  readonly directory: string;
  readonly signal: AbortSignal;
}

/**
 * Checks the pages of a preview with the Playwright of the workspace and the browser of the machine.
 * @returns the absolute paths of screenshots, and what was found
 * @throws UffaError where one of both is missing, or can't be used
 */
export async function checkedPages(
  open: OpenPreview,
  { workspaceRoot, env, ...setup }: CheckRun,
): Promise<{ readonly screenshots: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const manager = packageManagerIn(workspaceRoot) ?? 'npm';
  const driver = loadDriver(workspaceRoot, installCommand(manager));
  const browser = findBrowser(env, driver.chromium.executablePath());
  if (browser === undefined) throw new UffaError(diagnostic('preview-browser-missing', {}));
  const { views, directory, signal } = setup;
  const { screenshots, diagnostics } = await checkPages(open, { driver, browser, views, directory, signal });
  return { screenshots: screenshots.map(({ file }) => file), diagnostics };
}

function installCommand(manager: string): string {
  return manager === 'npm'
    ? 'npm install --save-dev playwright-core'
    : `${manager} add --dev playwright-core`;
}

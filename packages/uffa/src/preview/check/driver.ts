import { createRequire } from 'node:module';
import { join } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';

/** What a check needs of Playwright, whose version is the workspace's own. */
export interface Driver {
  readonly chromium: {
    /** Where Playwright itself would have put a browser. */
    executablePath(): string;
    launch(options: {
      readonly executablePath: string;
      readonly headless: true;
      readonly args: readonly string[];
    }): Promise<Browser>;
  };
}

export interface Browser {
  newContext(options: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly reducedMotion: 'reduce';
  }): Promise<BrowserContext>;
  close(): Promise<void>;
}

export interface BrowserContext {
  newPage(): Promise<BrowserPage>;
  close(): Promise<void>;
}

export interface BrowserPage {
  goto(url: string, options: { readonly waitUntil: 'load'; readonly timeout: number }): Promise<unknown>;
  on(
    event: 'request' | 'requestfinished' | 'requestfailed',
    listener: (request: BrowserRequest) => void,
  ): unknown;
  on(event: 'response', listener: (response: BrowserResponse) => void): unknown;
  on(event: 'pageerror', listener: (error: Error) => void): unknown;
  on(event: 'crash', listener: () => void): unknown;
  screenshot(options: {
    readonly fullPage: boolean;
    readonly animations: 'disabled';
    readonly caret: 'hide';
  }): Promise<Buffer>;
}

export interface BrowserRequest {
  url(): string;
}

export interface BrowserResponse {
  request(): BrowserRequest;
}

/** All of these have the same functions. */
const PACKAGES = ['playwright-core', 'playwright', '@playwright/test'];

/**
 * Loads the Playwright that the workspace has installed.
 * @throws UffaError where it has none
 */
export function loadDriver(workspaceRoot: string, installCommand: string): Driver {
  const load = createRequire(join(workspaceRoot, 'package.json'));
  for (const name of PACKAGES) {
    const file = resolved(load, name);
    if (file !== undefined) return load(file) as Driver;
  }
  throw new UffaError(diagnostic('preview-driver-missing', { command: installCommand }));
}

function resolved(load: NodeJS.Require, name: string): string | undefined {
  try {
    return load.resolve(name);
  } catch {
    return undefined;
  }
}

import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../../java/find-program';

type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'chrome',
  'msedge',
];

const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Finds a browser of Chromium's kind: the one that CHROME_PATH names, the one that Playwright has installed, else one where
 * such browsers usually are.
 *
 * @param installed where Playwright would have put its own
 * @returns its absolute path
 */
export function findBrowser(environment: Environment, installed: string): string | undefined {
  const named = environment['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  const usual = [
    installed,
    ...NAMES.flatMap((name) => findOnPath(name, environment) ?? []),
    ...(process.platform === 'darwin' ? ON_MAC : []),
    ...(process.platform === 'win32'
      ? roots.flatMap((root) => ON_WINDOWS.map((path) => join(root, path)))
      : []),
    '/usr/bin/chromium',
  ];
  return usual.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return file !== '';
  } catch {
    return false;
  }
}

import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { removeBusyDirectory } from '../../tools/test/remove-busy-directory.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The program, if this machine has it. */
export const chromium: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((directory) => names.map((name) => join(directory, name)))
  .find(isExecutable);

/**
 * The document at an address once its scripts have come to rest, as HTML.
 *
 * @param more flags besides the usual ones
 */
export async function documentAt(
  program: string,
  address: string,
  more: readonly string[] = [],
): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const options = [
    ...flags,
    ...more,
    `--user-data-dir=${profile}`,
    '--virtual-time-budget=20000',
    '--dump-dom',
  ];
  try {
    const { stdout } = await promisify(execFile)(program, [...options, address], {
      timeout: 60_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } finally {
    removeBusyDirectory(profile);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

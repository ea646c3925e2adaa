import { join } from 'node:path';
import { textIfThere } from 'uffa/inference';

/** The oldest release with support that everything here runs on. */
const USUAL = 22;

const files = ['.nvmrc', '.node-version'];

/** The major version of Node that a workspace asks for. */
export function nodeVersion(root: string): number {
  const versions = files.map((file) => /^v?(\d+)/.exec(textIfThere(join(root, file))?.trim() ?? '')?.[1]);
  return Number(versions.find((version) => version !== undefined) ?? USUAL);
}

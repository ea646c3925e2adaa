import { withNewCodes } from './names';

/** `--fail-on=a,b`, in the spellings that Nx and uffa take. */
const FAIL_ON = /(--fail-?on[= ]["']?)([a-z][a-z,-]*)/gi;

/** An option of `nx deploy` that begins with one of Nx's own, `--cloud`, so that Nx kept it to itself. */
const CLOUD_PROJECT = /--cloud-?project(?=[= ])/gi;

/** The commands in a text, such as a script or a pipeline, with the new names. */
export function inCommands(text: string): string {
  return text
    .split('\n')
    .map((line) => (/\bnx\b/.test(line) ? line.replace(CLOUD_PROJECT, '--lcp-project') : line))
    .map((line) => line.replace(FAIL_ON, (_, option: string, codes: string) => option + withNewCodes(codes)))
    .join('\n');
}

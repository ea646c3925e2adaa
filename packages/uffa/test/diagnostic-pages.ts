import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceFiles } from './with-workspace';

const pages = join(__dirname, '../../../docs/diagnostics');
const MANIFEST = 'client-extension.yaml';

/** The directory of the project that the examples of the pages are. */
export const PROJECT = 'client-extensions/my-project';

/** The pages whose fenced blocks say `trigger`, by code: the files of a project that has the diagnostic. */
export function pageExamples(): readonly (readonly [code: string, files: WorkspaceFiles])[] {
  return readdirSync(pages)
    .map((page) => [page.replace(/\.md$/, ''), filesIn(readFileSync(join(pages, page), 'utf8'))] as const)
    .filter(([, files]) => Object.keys(files).length > 0);
}

/** A block names its file after `trigger`, relative to the project; without a name it is the yaml. */
function filesIn(page: string): WorkspaceFiles {
  const blocks = page.matchAll(/^```\S+ trigger(?: (\S+))?\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, path = MANIFEST, text = '']) => [join(PROJECT, path), text]));
}

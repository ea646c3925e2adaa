import type { HarnessItem } from '../../src/preview/page/harness-data';
import { sendReport } from '../send-report';
import { reasonOf } from './elements';

/** Loads a module as a portal does, and takes its default export; undefined where it has none or can't be loaded. */
export async function loadDefault({
  url,
  id,
  project,
}: HarnessItem): Promise<{ value: unknown; problem?: string }> {
  try {
    const module = (await import(/* @vite-ignore */ url)) as { readonly default?: unknown };
    if (module.default !== undefined && module.default !== null) return { value: module.default };
    return problem(`"${id}" in ${project} has no default export.`, url);
  } catch (error) {
    return problem(`"${id}" in ${project} cannot be loaded. ${reasonOf(error)}`, url);
  }
}

function problem(message: string, url: string): { value: undefined; problem: string } {
  sendReport({ kind: 'console-error', message, url: new URL(url, location.href).href });
  return { value: undefined, problem: message };
}

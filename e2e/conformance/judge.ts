import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

import type { Verdict } from './compare/judge-project';
import { judgeWorkspace } from './compare/judge-workspace';
import { readGolden } from './compare/read-golden';
import { setGradleProperties } from './gradle-properties';
import type { TreeEntry } from './listing/tree-entry';
import { packageWorkspace } from './package-workspace';

/** What is judged: a workspace, and what the plugin made of it with the same Gradle properties. */
export interface Trial {
  readonly workspace: string;
  /** `key=value`, as Gradle takes them from its command line. */
  readonly properties: readonly string[];
  /** The content of the oracle's output directory. */
  readonly golden: readonly TreeEntry[];
}

/** Packages a workspace in place, which writes into it, and judges the archives. */
export async function judgeInPlace({ workspace, properties, golden }: Trial): Promise<readonly Verdict[]> {
  setGradleProperties(workspace, properties);
  const ours = await packageWorkspace(workspace, profileIn(properties));
  return judgeWorkspace(readGolden(golden), ours, workspace);
}

/** Judges a workspace without writing into it. */
export async function judge(trial: Trial): Promise<readonly Verdict[]> {
  const directory = mkdtempSync(join(tmpdir(), 'judge-'));
  // The root project is called like its directory.
  const copy = join(directory, basename(resolve(trial.workspace)));
  try {
    cpSync(trial.workspace, copy, { recursive: true, verbatimSymlinks: true });
    return await judgeInPlace({ ...trial, workspace: copy });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Gradle takes a profile of its command line for all projects. Blank is none. */
function profileIn(properties: readonly string[]): string | undefined {
  const profile = properties
    .map((line) => /^profileName=(.*)$/.exec(line)?.[1])
    .findLast((found) => found !== undefined);
  if (profile === undefined) return undefined;
  return profile.trim() === '' || profile === 'null' ? 'default' : profile;
}

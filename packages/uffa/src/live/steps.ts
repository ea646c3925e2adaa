import { rmSync } from 'node:fs';
import type { DeployOptions } from '../deploy/deploy-options';
import type { Uffa } from '../entry';
import { replaceText } from '../files/replace-text';
import { workspacePath } from '../files/workspace-path';
import { writeZip } from '../zip/write/write-zip';
import { journalText, type Journal } from './journal';
import { liveArchive } from './live-archive';
import type { LiveScripts } from './live-config';
import type { LiveFiles } from './live-files';
import type { LivePlace } from './live-place';
import { fetchDeployed, hashDeployed, makeDirectory, put, putBack, remove, type Reach } from './place-access';
import { sha256OfFile } from './sha256';
import { wayBack, type WayBack } from './way-back';

/** What serving a project live works on. */
export interface Serving {
  readonly files: LiveFiles;
  readonly place: LivePlace;
  readonly reach: Reach;
  /** The process that serves. */
  readonly pid: number;
  /** The packaged archive. */
  readonly production: Uffa;
  readonly scripts: LiveScripts;
  /** What `deploy` was told, so that the live archive goes where it would put the packaged one. */
  readonly options: DeployOptions;
}

/** One step on the way to the live archive, after which the process may be killed as well as during it. */
export interface LiveStep {
  readonly name: string;
  readonly run: (serving: Serving) => Promise<void>;
}

/**
 * How a project goes live. Until the last step, what is deployed is untouched; before it, all that leads back is on
 * the disk.
 */
export const goingLive: readonly LiveStep[] = [
  {
    name: 'forget what an earlier process has left',
    run: ({ files }) => {
      forget(files);
      return Promise.resolve();
    },
  },
  {
    name: 'make the directory of the archives',
    run: ({ files, options, reach }) => makeDirectory(files.live, options, reach),
  },
  {
    name: 'save what is deployed',
    run: async ({ place, files, reach }) => {
      await fetchDeployed(place, files.backup, reach);
    },
  },
  {
    name: 'make the live archive',
    run: async ({ production, scripts, files, reach }) => {
      const outputName = workspacePath(reach.project.workspaceRoot, files.live);
      const { signal } = reach.run;
      await writeZip(await liveArchive(production, scripts), files.live, {
        outputName,
        ...(signal === undefined ? {} : { signal }),
      });
    },
  },
  {
    name: 'note the way back',
    run: async ({ place, files, pid, reach }) => {
      const production = sha256OfFile(files.backup) ?? null;
      const live = sha256OfFile(files.live);
      if (live === undefined) throw new Error(`${files.live} is gone.`);
      const text = journalText({ place, production, live, pid });
      await replaceText(files.journal, text, workspacePath(reach.project.workspaceRoot, files.journal));
    },
  },
  {
    name: 'deploy the live archive',
    run: ({ files, options, reach }) => put(files.live, options, reach),
  },
];

/**
 * Puts what was deployed before back, if the live archive is still deployed, and forgets about it.
 *
 * @throws UffaError where that fails; then all that is needed for another attempt is kept
 */
export async function goBack(journal: Journal, files: LiveFiles, reach: Reach): Promise<WayBack> {
  const { place } = journal;
  const scratch = `${files.backup}.now`;
  const way = wayBack(journal, {
    deployed: await hashDeployed(place, scratch, reach),
    backup: sha256OfFile(files.backup),
  });
  if (way === 'put-back') await putBack(files.backup, place, reach);
  if (way === 'remove') await remove(place, reach);
  forget(files);
  return way;
}

/** Removes what is kept of a project while it is served. The journal first: without it, the rest means nothing. */
export function forget({ journal, backup, live }: LiveFiles): void {
  for (const file of [journal, backup, live]) rmSync(file, { force: true });
}

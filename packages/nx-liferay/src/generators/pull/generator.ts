import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import { diagnostic, formatDiagnostics, UffaError, withScratchDirectory, type Diagnostic } from 'uffa';
import {
  askedNow,
  BATCH_DIRECTORY,
  openPortal,
  planPlacement,
  pull,
  pulledText,
  readRecord,
  RECORD_FILE,
  textOfRecord,
  wantedByDefault,
  wantedKinds,
  wantedOf,
  type PullForm,
} from 'uffa/delivery';
import { guarded } from '../guarded';
import { nextSteps } from '../next-steps';
import { refuse } from '../refuse';
import { report } from '../report';
import { batchProject } from './batch-project';
import type { PullSchema } from './pull-schema';

const DEFAULT_PATIENCE = 300;

/** Pulls from a portal into a project: `nx g nx-liferay:pull <project> --portal=…`. */
async function pullGenerator(tree: Tree, schema: PullSchema): Promise<GeneratorCallback> {
  const unknown = (schema.what ?? []).filter((what) => wantedOf(what) === undefined);
  if (unknown.length > 0) {
    return refuse(unknown.map((what) => diagnostic('pull-what-unknown', { what, kinds: wantedKinds })));
  }
  const directory = await batchProject(tree, schema);
  if (typeof directory !== 'string') return refuse(directory);
  try {
    await withScratchDirectory((scratch) => pullInto(tree, schema, directory, scratch));
  } catch (error) {
    if (error instanceof UffaError) return refuse([error.diagnostic]);
    throw error;
  }
  return nextSteps([`npx nx validate ${schema.project}`, `npx nx package ${schema.project}`]);
}

export default guarded(pullGenerator);

async function pullInto(tree: Tree, schema: PullSchema, directory: string, scratch: string): Promise<void> {
  const project = join(tree.root, directory);
  const {
    portal: address,
    ca,
    routes,
    oauthApplication,
    requestTimeout: patience = DEFAULT_PATIENCE,
  } = schema;
  const before = readRecord(project);
  const form = askedNow(formOf(schema), before?.asked, wantedByDefault);
  const portal = await openPortal({
    portal: address,
    env: process.env,
    cwd: join(tree.root, schema.cwd ?? ''),
    patience,
    ...(ca === undefined ? {} : { ca }),
    ...(routes === undefined ? {} : { routes }),
    ...(oauthApplication === undefined ? {} : { oauthApplication }),
  });
  const pulled = await pull(form, { portal, scratch, patience });
  const placement = planPlacement(project, pulled.files, before);
  if (placement.edited.length > 0 && schema.overwrite !== true) {
    throw new UffaError(diagnostic('pull-file-changed', { files: placement.edited }));
  }
  const untouched = new Set(placement.same);
  const batch = posix.join(directory, BATCH_DIRECTORY);
  for (const { name, file } of pulled.files) {
    if (!untouched.has(name)) tree.write(posix.join(batch, name), readFileSync(file));
  }
  for (const name of placement.removed) tree.delete(posix.join(batch, name));
  const files = new Map(pulled.files.map(({ name, fingerprint }) => [name, fingerprint]));
  tree.write(posix.join(directory, RECORD_FILE), textOfRecord({ asked: form, files }));
  const shown = { directory, portal: portal.address.text, pulled, placement, requests: portal.requests };
  report(pulledText(shown, (_, text) => text).join('\n'));
  reportDiagnostics(pulled.diagnostics);
}

function reportDiagnostics(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) report(`\n${formatDiagnostics(diagnostics, { color: 'never' }).trimEnd()}`);
}

function formOf({ what = [], filter, folder, site }: PullSchema): PullForm {
  return {
    wanted: what.flatMap((each) => wantedOf(each) ?? []),
    ...(filter === undefined ? {} : { filter }),
    ...(folder === undefined ? {} : { folder }),
    ...(site === undefined ? {} : { site }),
  };
}

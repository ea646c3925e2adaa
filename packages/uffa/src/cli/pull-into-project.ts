import { resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { nearestName } from '../diagnostics/nearest-name';
import { withScratchDirectory } from '../files/scratch-directory';
import { statsOf } from '../files/stats-of';
import { placeFiles } from '../pull/place-files';
import { planPlacement } from '../pull/plan-placement';
import { pull } from '../pull/pull';
import { askedNow, readRecord, type PullRecord } from '../pull/pull-record';
import type { PullForm } from '../pull/pull-request';
import { wantedByDefault, wantedKinds, wantedOf, type Wanted } from '../pull/wanted';
import { askedPortal } from './asked-portal';
import { checkPulled } from './check-pulled';
import { pulledText, type ShownPull } from '../pull/pulled-text';
import type { Answer, Question } from './commands/command';
import { unanswered } from './commands/unanswered';
import { pulledJson } from './render/pulled';

/** Pulls into the project that a command line names, or says what differs. */
export async function pullIntoProject(question: Question): Promise<Answer> {
  const [directory, ...what] = question.arguments;
  const diagnostics = [...(directory === undefined ? [missing] : []), ...what.flatMap(wantedProblem)];
  if (directory === undefined || diagnostics.length > 0) return unanswered(diagnostics);
  const project = resolve(question.cwd, directory);
  if (statsOf(project)?.isDirectory() !== true) {
    throw new UffaError(diagnostic('directory-missing', { directory }));
  }
  const before = readRecord(project);
  const form = askedNow(givenForm(question, what), before?.asked, wantedByDefault);
  try {
    return await withScratchDirectory((scratch) =>
      answerIn(scratch, { question, directory, project, before, form }),
    );
  } catch (error) {
    if (!question.signal.aborted) throw error;
    throw new UffaError(diagnostic('pull-stopped', {}), { cause: error });
  }
}

const missing = diagnostic('pull-project-missing', {});

interface Asked {
  readonly question: Question;
  /** As it was written. */
  readonly directory: string;
  /** Absolute. */
  readonly project: string;
  readonly before: PullRecord | undefined;
  readonly form: PullForm;
}

async function answerIn(scratch: string, asked: Asked): Promise<Answer> {
  const { question, directory, project, before, form } = asked;
  const { signal, given } = question;
  const { portal, patience } = await askedPortal(question);
  const pulled = await pull(form, { portal, scratch, patience, signal });
  const placement = planPlacement(project, pulled.files, before);
  const shown: ShownPull = {
    directory,
    portal: portal.address.text,
    pulled,
    placement,
    requests: portal.requests,
  };
  if (given.has('check')) return checkPulled(shown, { project, before, scratch, signal });
  if (placement.edited.length > 0 && !given.has('overwrite')) {
    return unanswered([diagnostic('pull-file-changed', { files: placement.edited })]);
  }
  const record = {
    asked: form,
    files: new Map(pulled.files.map(({ name, fingerprint }) => [name, fingerprint])),
  };
  const name = `${directory.replace(/\/+$/, '')}/batch`;
  await placeFiles({ project, name, files: pulled.files, placement, record, before, signal });
  return {
    success: true,
    lines: (paint) => pulledText(shown, paint),
    json: pulledJson(shown),
    diagnostics: pulled.diagnostics,
  };
}

function givenForm({ given }: Question, what: readonly string[]): PullForm {
  const texts = ['filter', 'folder', 'site', 'application'] as const;
  const strategy = given.get('create-strategy');
  return {
    wanted: what.map(wantedOf).filter((each): each is Wanted => each !== undefined),
    ...Object.fromEntries(
      texts.flatMap((name) => {
        const value = given.get(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    ...(strategy === undefined ? {} : { createStrategy: strategyOf(strategy) }),
  };
}

function strategyOf(value: string): 'INSERT' | 'UPSERT' {
  if (value === 'INSERT' || value === 'UPSERT') return value;
  throw new UffaError(diagnostic('create-strategy-unknown', { value }));
}

function wantedProblem(what: string): readonly Diagnostic[] {
  if (wantedOf(what) !== undefined) return [];
  const nearest = nearestName(what, wantedKinds);
  return [
    diagnostic('pull-what-unknown', {
      what,
      kinds: wantedKinds,
      ...(nearest === undefined || nearest === what ? {} : { nearest }),
    }),
  ];
}

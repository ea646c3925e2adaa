import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A pipeline of the page, with what it runs in a shell. */
export interface Pipeline {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
  /** All its scripts in one, for the environment `uat`. */
  readonly script: string;
}

const page = readFileSync(join(__dirname, '../../docs/ci.md'), 'utf8');

/** The pipelines of docs/ci.md by the name of their file. */
export function pipelines(): ReadonlyMap<string, Pipeline> {
  const blocks = [...page.matchAll(/```(?:yaml|groovy)\n(?:#|\/\/) (\S+)\n([^]*?)```/g)];
  return new Map(
    blocks.map(([, file = '', text = '']) => [file, { file, text, script: scriptOf(file, text) }]),
  );
}

function scriptOf(file: string, text: string): string {
  if (file === 'Jenkinsfile') return jenkinsScript(text);
  const document = parse(text) as Document;
  const lines = [
    ...Object.values(document.jobs ?? {}).flatMap(({ steps }) => steps.map(({ run }) => run)),
    ...(document.steps ?? []).map(({ script }) => script),
    ...(document.package?.script ?? []),
    ...(document.definitions?.steps ?? []).flatMap(({ step }) => step.script),
  ];
  return lines
    .filter((line) => line !== undefined)
    .join('\n')
    .replaceAll('${{ matrix.environment }}', 'uat');
}

/** The parts of the four kinds of YAML pipelines that hold scripts. */
interface Document {
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
  readonly steps?: readonly { readonly script?: string }[];
  readonly package?: { readonly script: readonly string[] };
  readonly definitions?: {
    readonly steps: readonly { readonly step: { readonly script: readonly string[] } }[];
  };
}

function jenkinsScript(text: string): string {
  const scripts = [...text.matchAll(/\bsh ('''|')([^]*?)\1/g)];
  return scripts.map(([, , script]) => script).join('\n');
}

/** The shell snippet that splits what is affected over several jobs. */
export function splitScript(): string {
  const block = /```sh\n(npx nx show projects[^]*?)```/.exec(page)?.[1];
  if (block === undefined) throw new Error('docs/ci.md shows no way to split projects over jobs');
  return block;
}

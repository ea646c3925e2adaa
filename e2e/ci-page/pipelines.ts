import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a pipeline runs in a shell, by the jobs that every provider's has, for the environment `uat`. */
export interface Scripts {
  readonly check: string;
  readonly package: string;
  readonly deploy: string;
}

/** A pipeline of the page. */
export interface Pipeline extends Scripts {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
}

const page = readFileSync(join(__dirname, '../../docs/ci.md'), 'utf8');

/** The pipelines of docs/ci.md by the name of their file. */
export function pipelines(): ReadonlyMap<string, Pipeline> {
  const blocks = [...page.matchAll(/```(?:yaml|groovy)\n(?:#|\/\/) (\S+)\n([^]*?)```/g)];
  return new Map(blocks.map(([, file = '', text = '']) => [file, { file, text, ...scriptsOf(file, text) }]));
}

/** What a pipeline's text runs. */
export function scriptsOf(file: string, text: string): Scripts {
  const read = readers[file];
  if (read === undefined) throw new Error(`No reader for ${file}.`);
  return read(text);
}

const readers: Readonly<Record<string, (text: string) => Scripts>> = {
  '.github/workflows/package.yml': (text) => {
    const { jobs } = parse(text) as { jobs: Readonly<Record<string, Steps>> };
    return eachJob((name) =>
      runs(jobs[name]?.steps.map(({ run }) => run) ?? []).replaceAll('${{ matrix.environment }}', 'uat'),
    );
  },
  '.gitlab-ci.yml': (text) => {
    const document = parse(text) as Readonly<Record<string, Commands>>;
    const before = document['.nx']?.before_script ?? [];
    return eachJob((name) => runs([...before, ...(document[name]?.script ?? [])]));
  },
  Jenkinsfile: (text) => {
    const stages = text.split(/^ {4}stage\(/m).slice(1);
    return eachJob((name) => {
      const stage = stages.find(
        (each) => each.toLowerCase().startsWith(`'${name}`) && /Deploy to uat|^'[CP]/.test(each),
      );
      return runs([...(stage ?? '').matchAll(/\bsh ('''|')([^]*?)\1/g)].map(([, , script]) => script));
    });
  },
  'azure-pipelines.yml': (text) => {
    const { stages } = parse(text) as { stages: readonly AzureStage[] };
    return eachJob((name) => {
      const stage = stages.find((each) => each.stage === name || each.stage === `${name}_uat`);
      const [job] = stage?.jobs ?? [];
      const steps = job?.steps ?? job?.strategy?.runOnce?.deploy.steps ?? [];
      return runs(steps.map(({ script }) => script));
    });
  },
  'bitbucket-pipelines.yml': (text) => {
    const { pipelines: all } = parse(text) as {
      pipelines: { branches: Readonly<Record<string, readonly { step: BitbucketStep }[]>> };
    };
    const steps = Object.values(all.branches).flat();
    return eachJob((name) =>
      runs(
        steps.find(({ step }) => new RegExp(`^${name}(?: to uat)?$`, 'i').test(step.name))?.step.script ?? [],
      ),
    );
  },
};

interface Steps {
  readonly steps: readonly { readonly run?: string }[];
}

interface Commands {
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

interface AzureStage {
  readonly stage: string;
  readonly jobs: readonly {
    readonly steps?: readonly { readonly script?: string }[];
    readonly strategy?: {
      readonly runOnce?: { readonly deploy: { readonly steps: readonly { readonly script?: string }[] } };
    };
  }[];
}

interface BitbucketStep {
  readonly name: string;
  readonly script: readonly string[];
}

function eachJob(scriptOf: (name: keyof Scripts) => string): Scripts {
  return { check: scriptOf('check'), package: scriptOf('package'), deploy: scriptOf('deploy') };
}

function runs(commands: readonly (string | undefined)[]): string {
  return commands.filter((each) => each !== undefined).join('\n');
}

/** The shell snippet that splits what is affected over several jobs. */
export function splitScript(): string {
  const block = /```sh\n(npx nx show projects[^]*?)```/.exec(page)?.[1];
  if (block === undefined) throw new Error('docs/ci.md shows no way to split projects over jobs');
  return block;
}

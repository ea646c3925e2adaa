import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commandsInSource, sourcesBelow } from './source-commands';

const repository = join(__dirname, '../..');

/** A command line that a user is shown, and where. */
export interface ShownCommand {
  /** What stands behind `nx`. */
  readonly args: readonly string[];
  readonly page: string;
}

/**
 * Every command line of Nx that is shown, each once: in README, docs and the examples of the generators' schemas, and in
 * what the packages print and generate.
 */
export function shownCommands(): readonly ShownCommand[] {
  const inPages = ['README.md', ...pagesBelow('docs'), ...schemas()].flatMap((page) =>
    commandsIn(readFileSync(join(repository, page), 'utf8')).map((args) => ({ args, page })),
  );
  const sources = ['uffa', 'nx-liferay'].flatMap((name) =>
    sourcesBelow(join(repository, 'packages', name, 'src')),
  );
  const inSources = sources.flatMap((file) =>
    commandsInSource(file).map((command) => ({
      args: command.split(/\s+/),
      page: relative(repository, file),
    })),
  );
  const found = new Map<string, ShownCommand>();
  for (const each of [...inPages, ...inSources]) {
    const line = each.args.join(' ');
    if (!found.has(line)) found.set(line, each);
  }
  return [...found.values()];
}

/** Pages about what was measured, or about Gradle's plugin, show no commands to copy. */
const withoutCommands = /^docs\/(?:spec|decisions)\/|^docs\/performance\.md$/;

function pagesBelow(directory: string): readonly string[] {
  return readdirSync(join(repository, directory), { recursive: true, encoding: 'utf8' })
    .map((path) => `${directory}/${path}`)
    .filter((path) => path.endsWith('.md') && !withoutCommands.test(path))
    .sort();
}

function schemas(): readonly string[] {
  const directory = 'packages/nx-liferay/src/generators';
  const generators = JSON.parse(
    readFileSync(join(repository, 'packages/nx-liferay/generators.json'), 'utf8'),
  ) as { generators: Readonly<Record<string, unknown>> };
  return Object.keys(generators.generators).map((name) => `${directory}/${name}/schema.json`);
}

/** Lines of shell blocks and of pipelines, texts in backquotes, and members "command" of JSON. */
function commandsIn(text: string): readonly (readonly string[])[] {
  const pipelines = [...text.matchAll(/```(?:yaml|groovy)\n([^]*?)```/g)].flatMap(([, block = '']) =>
    [...block.matchAll(/(?:npx|pnpm|yarn) (nx [^"'#|;&\n]+)/g)].map(([, command = '']) => command),
  );
  const blocks = [...text.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = '']) => block.split('\n'));
  const prose = text.replace(/```[^]*?```/g, '');
  const inline = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, command = '']) => command);
  const members = [...text.matchAll(/"command": "([^"]+)"/g)].map(([, command = '']) => command);
  return [...blocks, ...pipelines, ...inline, ...members].flatMap((line) => {
    const command = /^(?:.* && |> )?(?:npx )?nx ([^#|;&]+)/.exec(line)?.[1];
    return command === undefined ? [] : [command.trim().split(/\s+/)];
  });
}

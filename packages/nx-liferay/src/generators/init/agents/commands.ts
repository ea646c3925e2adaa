import type { Programs } from './programs';

/** A command that an agent runs, and what of its JSON it reads. */
export interface AgentCommand {
  readonly purpose: string;
  readonly command: string;
  /** Paths of members, `[]` for each item of a list; absent: the command writes no JSON. */
  readonly members?: readonly string[];
}

/** The project that the commands are about, as an example. */
export const EXAMPLE = 'client-extensions/ticket-list';

/** The commands in the order in which a change goes through them. */
export function agentCommands({ nx, uffa }: Programs): readonly AgentCommand[] {
  return [
    {
      purpose: 'What this machine lacks to build the projects',
      command: `${uffa} doctor --json`,
      members: ['checks[].what', 'checks[].state', 'checks[].fix'],
    },
    {
      purpose: 'What is wrong with the sources, before anything is built',
      command: `${uffa} validate --json`,
      members: ['projects[].path', 'projects[].diagnostics', 'summary.errors'],
    },
    {
      purpose: 'What can be mended without a decision, as a diff; without `--dry-run` it is done',
      command: `${uffa} validate --fix --dry-run --json`,
      members: ['projects[].fixed[].path', 'projects[].fixed[].codes', 'projects[].fixed[].diff'],
    },
    {
      purpose: 'What the code of a diagnostic means, with a wrong and a right example',
      command: `${uffa} explain url-not-served --json`,
      members: ['codes[].text'],
    },
    { purpose: 'Build and package everything', command: `${nx} run-many -t package` },
    {
      purpose: 'What the portal does with the archives when it takes them in',
      command: `${uffa} verify "**/dist/*.zip" --json`,
      members: ['archives[].archive', 'archives[].success', 'archives[].extensions', 'diagnostics'],
    },
    {
      purpose: 'What a project will be in the portal: addresses, sizes, files',
      command: `${uffa} inspect ${EXAMPLE} --json`,
      members: [
        'archives[].extensions[].type',
        'archives[].extensions[].urls[].file',
        'archives[].extensions[].weight.size',
      ],
    },
    {
      purpose: 'What a change means to the portal, against a commit',
      command: `${uffa} diff ${EXAMPLE} --since HEAD --json`,
      members: ['conclusion', 'effect', 'extensions', 'files'],
    },
  ];
}

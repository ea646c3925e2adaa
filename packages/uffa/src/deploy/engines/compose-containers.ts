import type { Facts } from '../destinations/destination';
import type { Command } from '../deploy-plan';
import type { EngineName } from '../deploy-options';
import { silenceOf, type Silence } from './ask-programs';

/** The programs that know which containers belong to the workspace's compose file, as each lists their ids. */
const programs: Readonly<Record<EngineName, readonly Command[]>> = {
  docker: [
    ['docker', 'compose', 'ps', '--all', '--quiet'],
    ['docker-compose', 'ps', '--quiet'],
  ],
  podman: [
    ['podman-compose', 'ps', '--quiet'],
    ['podman', 'compose', 'ps', '--quiet'],
  ],
};

/** The ids of the containers of the workspace's compose file, or why they can't be had. */
export async function composeContainers(
  engine: EngineName,
  { ask, hasProgram }: Pick<Facts, 'ask' | 'hasProgram'>,
): Promise<{ readonly ids: readonly string[] } | { readonly silence: Silence }> {
  let first: Silence | undefined;
  for (const command of programs[engine].filter(([program]) => hasProgram(program))) {
    const result = await ask(command);
    const silence = silenceOf(command.slice(0, command.indexOf('ps')).join(' '), result);
    if (silence === undefined) return { ids: result.output.match(/^[0-9a-f]{12,64}$/gm) ?? [] };
    first ??= silence;
  }
  return { silence: first ?? { program: `${engine} compose`, reason: 'it is not installed' } };
}

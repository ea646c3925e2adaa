import { nearestName } from '../../diagnostics/nearest-name';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { engines, type DeployOptions, type EngineName } from '../deploy-options';
import type { Facts } from '../destinations/destination';
import { silenceOf, type Silence } from './ask-programs';
import { composeContainers } from './compose-containers';
import {
  containerNamed,
  isRunning,
  listArguments,
  listedContainers,
  type ListedContainer,
} from './listed-container';

/** The container that is deployed to. */
export interface FoundContainer {
  readonly engine: EngineName;
  /** What the engine calls it. */
  readonly name: string;
  /** Engines that are installed and were asked before, but did not answer. */
  readonly silent: readonly Silence[];
}

/** What stands between the options and a container. */
interface NotFound {
  readonly diagnostic: Diagnostic;
}

type Wanted = { readonly what: 'container' | 'service'; readonly name: string };

/**
 * Finds the running container that the options name: with the engine that they name, else with the first installed one
 * that answers and has it.
 */
export async function findContainer(
  wanted: Wanted,
  options: DeployOptions,
  facts: Facts,
): Promise<FoundContainer | NotFound> {
  const installed = engines.filter((engine) => options.engine === undefined && facts.hasProgram(engine));
  const asked = engines.filter((engine) => engine === options.engine);
  const candidates = asked.length > 0 ? asked : installed;
  if (candidates.length === 0) return { diagnostic: diagnostic('deploy-engine-missing', { engines }) };
  const silent: Silence[] = [];
  const known: Known[] = [];
  for (const engine of candidates) {
    const listed = await containersOf(engine, wanted, facts);
    if ('silence' in listed) {
      silent.push(listed.silence);
      continue;
    }
    const [found, ...others] = listed.matching;
    if (others.length > 0) return { diagnostic: severalOf(wanted, listed.matching) };
    if (found !== undefined) return usable(engine, found, silent);
    known.push({ engine, ...listed });
  }
  if (known.length === 0) return { diagnostic: diagnostic('engine-silent', { silent }) };
  return { diagnostic: missing(wanted, known) };
}

interface Listed {
  readonly matching: readonly ListedContainer[];
  /** The names of the containers there are. */
  readonly names: readonly string[];
  /** Why the compose file's containers can't be had. */
  readonly withoutCompose?: Silence;
}

interface Known extends Listed {
  readonly engine: EngineName;
}

async function containersOf(
  engine: EngineName,
  { what, name }: Wanted,
  facts: Facts,
): Promise<Listed | { readonly silence: Silence }> {
  // Docker's compose and podman's both label what they make so.
  const filters = what === 'service' ? [`label=com.docker.compose.service=${name}`] : [];
  const listed = await facts.ask([engine, ...listArguments(filters)]);
  const silence = silenceOf(engine, listed);
  if (silence !== undefined) return { silence };
  const containers = listedContainers(listed.output);
  const names = containers.map((each) => each.name);
  if (what === 'container') {
    const found = containerNamed(name, containers);
    return { names, matching: found === undefined ? [] : [found] };
  }
  const compose = await composeContainers(engine, facts);
  if ('silence' in compose) return { names, matching: [], withoutCompose: compose.silence };
  return { names, matching: containers.filter(({ id }) => compose.ids.some((each) => id.startsWith(each))) };
}

function usable(
  engine: EngineName,
  container: ListedContainer,
  silent: readonly Silence[],
): FoundContainer | NotFound {
  const { status } = container;
  const [name = container.id] = container.name.split(',');
  if (isRunning(container)) return { engine, name, silent };
  return { diagnostic: diagnostic('deploy-container-stopped', { container: name, engine, status }) };
}

function severalOf({ name }: Wanted, containers: readonly ListedContainer[]): Diagnostic {
  const names = containers.map((each) => each.name).sort();
  return diagnostic('deploy-service-scaled', { service: name, containers: names });
}

function missing({ what, name }: Wanted, known: readonly Known[]): Diagnostic {
  const args = { name, engines: known.map(({ engine }) => engine) };
  if (what === 'service') {
    // Where one compose program can tell, what keeps another one from it does not matter.
    const canTell = known.some(({ withoutCompose }) => withoutCompose === undefined);
    const silence = canTell ? undefined : known[0]?.withoutCompose;
    return diagnostic('deploy-service-missing', { ...args, ...(silence === undefined ? {} : { silence }) });
  }
  const names = known.flatMap((each) => each.names).sort();
  const nearest = nearestName(name, names);
  return diagnostic('deploy-container-missing', {
    ...args,
    names,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

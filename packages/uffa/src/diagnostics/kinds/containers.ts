import { kind } from '../kind';

/** What keeps an archive from a container, or an image from being built. */
export const containerKinds = {
  'deploy-container-missing': kind<{
    name: string;
    engines: readonly string[];
    names: readonly string[];
    nearest?: string;
  }>({
    severity: 'error',
    title: 'Unknown container',
    message: ({ name, engines }) => `${engines.join(' and ')} ${has(engines)} no container "${name}".`,
    fix: ({ engines, names, nearest }) => {
      if (nearest !== undefined) return `Write --container=${nearest}.`;
      if (names.length > 0) return `Name one of ${names.slice(0, 10).join(', ')}; nothing was deployed.`;
      return `Start a Liferay first, for example with "${engines[0] ?? 'docker'} run --name liferay -p 8080:8080 liferay/dxp"; each user sees only containers of their own with podman.`;
    },
  }),
  'deploy-container-stopped': kind<{ container: string; engine: string; status: string }>({
    severity: 'error',
    title: 'Container not running',
    message: ({ container, status }) => `The container ${container} is not running: ${status}.`,
    fix: ({ container, engine, status }) =>
      `Run "${engine} ${/paused/i.test(status) ? 'unpause' : 'start'} ${container}", and deploy again; nothing was deployed.`,
  }),
  'deploy-container-unwritable': kind<{
    container: string;
    directory: string;
    engine: string;
    reason: 'read-only' | 'full' | 'denied';
  }>({
    severity: 'error',
    title: 'Container directory not writable',
    message: ({ container, directory, reason }) =>
      `${directory} of the container ${container} takes no file: ${containerReasons[reason].because}.`,
    fix: ({ reason }) => `${containerReasons[reason].fix} What was deployed before is unchanged.`,
  }),
  'deploy-engine-missing': kind<{ engines: readonly string[] }>({
    severity: 'error',
    title: 'No container engine',
    message: ({ engines }) =>
      `Neither ${engines.join(' nor ')} is on the PATH, and one of them runs the container.`,
    fix: ({ engines }) =>
      `Install ${engines.join(' or ')}, or add its directory to the PATH; nothing was deployed.`,
  }),
  'deploy-service-missing': kind<{
    name: string;
    engines: readonly string[];
    silence?: { program: string; reason: string };
  }>({
    severity: 'error',
    title: 'Unknown compose service',
    message: ({ name, engines, silence }) =>
      silence === undefined
        ? `${engines.join(' and ')} ${has(engines)} no container for the service "${name}" of this workspace's compose file.`
        : `The service "${name}" cannot be looked up: "${silence.program}" says "${silence.reason}".`,
    fix: ({ engines, silence }) =>
      silence === undefined
        ? `Start it with "${engines[0] ?? 'docker'} compose up --detach", or correct the name; nothing was deployed.`
        : 'Make the compose file and its program work in the root of the workspace, or name the container with --container.',
  }),
  'deploy-service-scaled': kind<{ service: string; containers: readonly string[] }>({
    severity: 'error',
    title: 'Service with several containers',
    message: ({ service, containers }) =>
      `The service "${service}" runs in ${containers.length} containers: ${containers.join(', ')}.`,
    fix: ({ containers }) =>
      `Deploy to each with --container, such as --container=${containers[0] ?? ''}; nothing was deployed.`,
  }),
  'engine-silent': kind<{ silent: readonly { program: string; reason: string }[] }>({
    severity: 'error',
    title: 'Container engine does not answer',
    message: ({ silent }) =>
      `${silent.map(({ program, reason }) => `${program} does not answer: "${reason}"`).join('; ')}.`,
    fix: ({ silent }) =>
      `${[...new Set(silent.map(({ program }) => wayToStart(program)))].join(' ')} Or install another engine, or name one that works.`,
  }),
};

const containerReasons = {
  'read-only': {
    because: 'it is read-only',
    fix: 'Mount a volume there that can be written to, or start the container without --read-only.',
  },
  full: { because: 'its disk is full', fix: 'Make room on it, and deploy again.' },
  denied: {
    because: 'the system denies it to the users of the container',
    fix: 'Give the user that Liferay runs as the rights to the directory, or name another with --container-directory.',
  },
} as const;

/** How to make an engine answer whose client alone is there. */
function wayToStart(program: string): string {
  switch (program) {
    case 'docker':
      return 'Start Docker Desktop, or the daemon with "sudo systemctl start docker"; where that denies you its socket, add your user to the group docker.';
    case 'podman':
      return 'On macOS and Windows run "podman machine start"; on Linux see what "podman info" says.';
    default:
      return `See what "${program} info" says.`;
  }
}

function has(subjects: readonly string[]): 'has' | 'have' {
  return subjects.length === 1 ? 'has' : 'have';
}

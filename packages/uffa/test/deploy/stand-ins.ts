import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a stand-in behaves. */
export interface Behaviour {
  /** The command, such as `cp` or `mv`, that fails. */
  readonly failing?: string;
  /** What it says then, in place of a sentence of its own. */
  readonly says?: string;
  /** The command that never ends. */
  readonly hanging?: string;
  /** The containers of docker and podman, as `ps` lists them; absent: two that are running. */
  readonly containers?: readonly string[];
  /** Programs whose engine does not answer. */
  readonly silent?: readonly string[];
  /** What the portal logs once an archive was moved into its place or removed. */
  readonly answer?: string;
}

export interface StandIns {
  readonly env: Readonly<Record<string, string>>;
  /** Each call of a stand-in, its arguments separated by `|`, in order. */
  readonly calls: () => readonly string[];
  /** The root of the container that the stand-ins for docker and podman have. */
  readonly container: string;
}

/**
 * Every call is recorded; then the stand-in does to the directory $CONTAINER what the real program does in a container.
 */
const PROGRAM = `#!/bin/sh
line=$(basename "$0")
for argument in "$@"; do line="$line|$argument"; done
echo "$line" >> "$CALLS"
case " $SILENT " in
  *" $(basename "$0") "*)
    echo "WARNING: Error loading config file" >&2
    echo "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?" >&2
    exit 1
    ;;
esac
[ "$1" = compose ] && shift
case "$1" in
  exec)
    shift
    while :; do
      case "$1" in
        -T) shift ;;
        --user) shift 2 ;;
        *) break ;;
      esac
    done
    shift
    what=$1
    ;;
  *) what=$1 ;;
esac
if [ "$what" = "$FAILING" ]; then
  echo "Step 1"
  echo "\${SAYS:-Error: $what is refused}" >&2
  exit 125
fi
[ "$what" = "$HANGING" ] && sleep 60
case "$what" in
  ps)
    case "$*" in
      *--format*) printf '%s\n' "$CONTAINERS" ;;
      *) printf '%s\n' "$CONTAINERS" | cut -d '|' -f 1 ;;
    esac
    ;;
  deploy) echo "Deployed to the cloud" ;;
  cp)
    case "$2" in
      *:*) cp "$CONTAINER\${2#*:}" "$3" ;;
      *) cp "$2" "$CONTAINER\${3#*:}" ;;
    esac
    ;;
  logs)
    : >> "$CONTAINER/log"
    exec tail -n 0 -f "$CONTAINER/log"
    ;;
  *)
    count=$#
    while [ "$count" -gt 0 ]; do
      argument=$1
      shift
      case "$argument" in
        /*) argument="$CONTAINER$argument" ;;
      esac
      set -- "$@" "$argument"
      count=$((count - 1))
    done
    "$@" || exit 1
    if [ -n "$ANSWER" ]; then
      case "$what" in
        mv|rm)
          sleep 0.3
          echo "$ANSWER" >> "$CONTAINER/log"
          ;;
      esac
    fi
    ;;
esac
`;

const twoRunning = [
  `${'a'.repeat(64)}|portal|Up 2 minutes`,
  `${'b'.repeat(64)}|portal2|Up 2 hours (healthy)`,
];

/** What the stand-ins themselves call. */
const tools = ['basename', 'cp', 'cut', 'mkdir', 'mv', 'rm', 'sh', 'sleep', 'tail', 'touch'];

/** Puts stand-ins for these programs on a PATH of their own, below a directory. */
export function standIns(
  directory: string,
  programs: readonly string[],
  {
    failing = '',
    says = '',
    hanging = '',
    answer = '',
    silent = [],
    containers = twoRunning,
  }: Behaviour = {},
): StandIns {
  const bin = join(directory, 'bin');
  const container = join(directory, 'container');
  const calls = join(directory, 'calls');
  mkdirSync(bin, { recursive: true });
  mkdirSync(container, { recursive: true });
  for (const program of programs) {
    writeFileSync(join(bin, program), PROGRAM);
    chmodSync(join(bin, program), 0o755);
  }
  // Nothing else that is installed may be found: podman may well be.
  for (const tool of tools)
    symlinkSync(
      execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(),
      join(bin, tool),
    );
  return {
    env: {
      PATH: bin,
      CALLS: calls,
      CONTAINER: container,
      FAILING: failing,
      SAYS: says,
      HANGING: hanging,
      ANSWER: answer,
      SILENT: silent.join(' '),
      CONTAINERS: containers.join('\n'),
    },
    calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : []),
    container,
  };
}

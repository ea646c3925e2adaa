import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a stand-in behaves. */
export interface Behaviour {
  /** The command, such as `cp` or `mv`, that fails. */
  readonly failing?: string;
  /** The command that never ends. */
  readonly hanging?: string;
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
  echo "Error: $what is refused" >&2
  exit 125
fi
[ "$what" = "$HANGING" ] && sleep 60
case "$what" in
  deploy) echo "Deployed to the cloud" ;;
  cp) cp "$2" "$CONTAINER\${3#*:}" ;;
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

/** Puts stand-ins for these programs on a PATH of their own, below a directory. */
export function standIns(
  directory: string,
  programs: readonly string[],
  { failing = '', hanging = '', answer = '' }: Behaviour = {},
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
  return {
    env: {
      PATH: `${bin}:/usr/bin:/bin`,
      CALLS: calls,
      CONTAINER: container,
      FAILING: failing,
      HANGING: hanging,
      ANSWER: answer,
    },
    calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : []),
    container,
  };
}

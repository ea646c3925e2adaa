import { literalPattern } from '../../globs/literal-pattern';
import { bundleNames } from '../bundle-names';
import { failed, unproven, type Verdict } from '../proof';
import type { AskedArchive, StatusSource } from '../status-source';
import type { Subject } from '../subject';
import { askGogo, type GogoAddress } from './gogo-session';

/** What a shell says of bundles and of configurations. */
interface Told {
  readonly bundles: string;
  readonly configurations: string;
}

/** A bundle's state in `lb -s`: `  12|Active     |   10|my.bundle (1.0.0)`. */
const BUNDLE = /^\s*\d+\|(\w+)\s*\|\s*\d+\|(\S+)/;

/**
 * A portal's Gogo shell: whether the bundle of an archive is active, and whether the portal lists its configurations. A
 * configuration that is listed does not prove that a client extension was made of it; one that is missing does prove that
 * none was.
 */
export function gogoSource(address: GogoAddress): StatusSource {
  let told: Promise<Told> | undefined;
  return {
    place: `Gogo at ${address.host}:${address.port}`,
    look: async (archive) => {
      const { bundles, configurations } = await (told ??= askShell(address));
      const state = stateOf(bundles, archive);
      return (subject) => judge(subject, state, configurations);
    },
  };
}

async function askShell(address: GogoAddress): Promise<Told> {
  const [bundles = '', configurations = ''] = await askGogo(address, ['lb -s', 'cxconfig:list']);
  return { bundles, configurations };
}

function stateOf(bundles: string, { uffa }: AskedArchive): string | undefined {
  const names = bundleNames(uffa);
  for (const line of bundles.split(/\r?\n/)) {
    const [, state, name = ''] = BUNDLE.exec(line) ?? [];
    if (names.includes(name)) return state;
  }
  return undefined;
}

function judge(subject: Subject, state: string | undefined, configurations: string): Verdict {
  if (state === undefined) return failed('Gogo lists no bundle of the archive');
  if (state !== 'Active') return failed(`the bundle of the archive is ${state}, and not Active, in Gogo`);
  if (subject.kind === 'data') return unproven('its bundle is active, which does not say what was imported');
  if (isUnknownCommand(configurations))
    return unproven('its bundle is active, and this release has no "cxconfig:list"');
  return names(configurations, subject.id)
    ? unproven('its configuration is listed in Gogo, which does not say what the portal has made of it')
    : failed('"cxconfig:list" in Gogo has no configuration of it');
}

/** The id is a name of its own in the table, or stands behind the PID. */
function names(configurations: string, id: string): boolean {
  return new RegExp(`(?<![\\w.-])${literalPattern(id)}(?![\\w.-])`).test(configurations);
}

function isUnknownCommand(answer: string): boolean {
  return /CommandNotFound|command not found/i.test(answer);
}

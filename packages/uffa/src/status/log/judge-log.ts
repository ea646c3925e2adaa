import { archiveError, oneOf, unresolvedBundle } from '../../deploy/log/log-patterns';
import { literalPattern } from '../../globs/literal-pattern';
import { bundleNames } from '../bundle-names';
import { active, failed, unproven, type Verdict } from '../proof';
import type { AskedArchive, Judge } from '../status-source';
import type { Subject } from '../subject';

/** In characters. */
const LONGEST_LINE = 300;

/** Lines by which a portal says what became of something, each as a pattern. */
interface Words {
  readonly done: readonly string[];
  readonly failed: readonly string[];
}

/**
 * Judges what is in an archive by what the portal has logged since it last stopped the archive: what came before is of
 * another deployment. The last line that says something decides. A log without such lines proves nothing, for its levels
 * can be lowered (acceptance.md 10).
 */
export function judgeLog(lines: readonly string[], { uffa }: AskedArchive): Judge {
  const bundle = oneOf(bundleNames(uffa));
  const stopped = new RegExp(`(?:^|\\s)STOPPED ${bundle}_\\d`);
  const since = lines.slice(lines.findLastIndex((line) => stopped.test(line)) + 1);
  const archive = new RegExp(`${archiveError(`${uffa.name}.zip`)}|${unresolvedBundle(bundle)}`);
  const refused = since.findLast((line) => archive.test(line));
  return (subject) => (refused === undefined ? byWords(since, wordsOf(subject, bundle)) : refusedBy(refused));
}

function byWords(lines: readonly string[], words: Words): Verdict {
  const [done, refused] = [words.done, words.failed].map(
    (patterns) => new RegExp(patterns.length === 0 ? '(?!)' : patterns.join('|')),
  );
  const last = lines.findLast((line) => done?.test(line) === true || refused?.test(line) === true);
  if (last === undefined) return unproven("the portal's log says nothing of it");
  return refused?.test(last) === true ? refusedBy(last) : active(`the portal's log says: ${shown(last)}`);
}

function refusedBy(line: string): Verdict {
  return failed(`the portal's log says: ${shown(line)}`);
}

function shown(line: string): string {
  return line.trim().slice(0, LONGEST_LINE);
}

/** What the portal's CETConfigurationFactory, its OAuth 2 provider, its batch engine and its site initializers log. */
function wordsOf(subject: Subject, bundle: string): Words {
  const id = `${literalPattern(subject.id)}(?![\\w-])`;
  if (subject.kind === 'data') {
    return subject.type === 'batch'
      ? {
          done: [`Successfully deployed batch engine file .*${id}`],
          failed: [`Unable to deploy batch engine file .*${id}`],
        }
      : { done: [`Initialized ${bundle} for group \\d`], failed: [] };
  }
  if (subject.role === 'application') {
    return {
      done: [`OAuth 2 application with external reference code ${id} and company ID \\d+ has client ID`],
      failed: [`OAuth 2 application ${id} declares scope aliases with no registered provider`],
    };
  }
  return {
    done: [`(?:Adding|Modifying) CET for client extension LXC:${id}`],
    failed: [
      `Unable to (?:activate|modify) client extension LXC:${id}`,
      `Deactivating client extension LXC:${id}`,
    ],
  };
}

import type { Paint, Style } from '../diagnostics/paint';
import { printable } from '../diagnostics/printable';
import { sizeText } from '../diagnostics/size-text';
import type { Placement } from './plan-placement';
import type { LeftOut, Pulled } from './pulled';

/** A pull to be shown. */
export interface ShownPull {
  /** The project, as it was named. */
  readonly directory: string;
  /** The address of the portal. */
  readonly portal: string;
  readonly pulled: Pulled;
  readonly placement: Placement;
  /** Methods and paths of all requests, in order. */
  readonly requests: readonly string[];
}

/** Why something is left out, for people. */
export const leftOutReasons: Readonly<Record<LeftOut['reason'], string>> = {
  attachment: 'the portal sends the entry without the content of its file',
  bound: 'it belongs to this portal alone',
  'empty-relationship': 'it refers to nothing',
  'many-to-many': 'no entry says which ones a many-to-many relationship joins',
  'not-modifiable': 'Liferay does not allow changes to it',
  'read-only': 'the portal sets it itself',
  'relationship-field': 'its relationship makes this field',
  translated: 'the file has it in all languages',
  twin: 'a reference code beside it says the same',
  'without-code': 'it has no reference code, so each import would add it again',
};

/** So many files are shown by name. */
const MOST_FILES = 200;

/** A pull for a terminal: what was asked, what was written and what was left out. */
export function pulledText(shown: ShownPull, paint: Paint): readonly string[] {
  return [...askedText(shown, paint), '', ...writtenText(shown, paint), ...leftOutText(shown, paint)];
}

function askedText({ portal, pulled }: ShownPull, paint: Paint): readonly string[] {
  const width = Math.max(0, ...pulled.answered.map(({ count }) => String(count).length));
  return [
    paint('strong', `Asked ${printable(portal)}`),
    ...pulled.answered.map(
      ({ what, count, from }) =>
        `  ${String(count).padStart(width)} ${printable(what)}  ${paint('faint', printable(from))}`,
    ),
  ];
}

function writtenText({ directory, pulled, placement }: ShownPull, paint: Paint): readonly string[] {
  const rows = [
    ...placement.added.map((name) => ['new', name, 'fix'] as const),
    ...placement.changed.map((name) => ['changed', name, 'warning'] as const),
    ...placement.removed.map((name) => ['removed', name, 'error'] as const),
  ].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const sizes = new Map(pulled.files.map(({ name, size, items }) => [name, itemsText(size, items)]));
  const row = ([word, name, style]: readonly [string, string, Style]): string =>
    `  ${paint(style, word.padEnd(7))}  ${name}${sizes.has(name) ? `  ${paint('faint', sizes.get(name) ?? '')}` : ''}`;
  const { same, others } = placement;
  const title = rows.length === 0 ? 'Nothing to write into' : 'Wrote into';
  return [
    paint('strong', `${title} ${printable(directory.replace(/\/+$/, ''))}/batch`),
    ...rows.slice(0, MOST_FILES).map(row),
    ...(rows.length > MOST_FILES ? [`  and ${rows.length - MOST_FILES} more`] : []),
    ...(same.length === 0 ? [] : [`  ${filesText(same.length)} as before`]),
    ...(others.length === 0 ? [] : [`  ${filesText(others.length)} that no pull has made, not touched`]),
  ];
}

/** What is in the portal and not in the files, by where it was and why it is left out. */
function leftOutText({ pulled: { leftOut } }: ShownPull, paint: Paint): readonly string[] {
  const groups = new Map<string, LeftOut[]>();
  for (const each of leftOut) {
    const key = `${each.of}\0${each.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  let last = '';
  return [...groups.values()].flatMap((group) => {
    const [{ of, reason } = { of: '', reason: 'bound' as const }] = group;
    const title = of === last ? [] : ['', paint('strong', `Left out of ${printable(of)}`)];
    last = of;
    return [...title, `  ${leftOutReasons[reason]}: ${paint('faint', namesText(group))}`];
  });
}

/** So many names stand in a line. */
const MOST_NAMES = 30;

function namesText(group: readonly LeftOut[]): string {
  const names = group.map(({ what, count }) =>
    count === 1 ? printable(what) : `${printable(what)} (${count})`,
  );
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function itemsText(size: number, items: number): string {
  return `${items === 1 ? '1 item' : `${items} items`}, ${sizeText(size)}`;
}

function filesText(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

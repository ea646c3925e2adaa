import type { Declarations } from './declarations';

/** How many of the declarations that differ have one reason. */
export type Reasons = ReadonlyMap<string, number>;

export const UNEXPLAINED = 'not explained';
export const NOT_CONVERTED = "the Java tools' file is the left-to-right text";

interface Difference {
  readonly context: string;
  readonly property: string;
  /** Absent: the style sheet does not have the declaration. */
  readonly java: string | undefined;
  readonly ours: string | undefined;
}

/** The first that applies is the reason. */
const reasons: readonly (readonly [reason: string, applies: (difference: Difference) => boolean])[] = [
  [
    '`1 fr` of the Java converter, which is not a length',
    ({ java, ours }) => java?.replaceAll(' fr', 'fr') === ours,
  ],
  ['zero with or without a unit', ({ java, ours }) => withoutUnits(java) === withoutUnits(ours)],
  ['lost by the Java converter', ({ java }) => java === undefined],
  ['shadows, mirrored by ours alone', ({ property }) => property.endsWith('shadow')],
  ['transforms, mirrored by ours alone', ({ property }) => /transform(-origin)?$/.test(property)],
  [
    'names of properties in transitions, mirrored by ours alone',
    ({ property }) => property.includes('transition'),
  ],
  [
    'backgrounds: positions and gradients, mirrored by ours alone',
    ({ property }) => property.startsWith('background'),
  ],
  ['`@keyframes`, converted by ours alone', ({ context }) => context.includes('keyframes')],
  [
    '`border-left-style` and `border-right-style`, mirrored by ours alone',
    ({ property }) => /^border-(left|right)-style$/.test(property),
  ],
  ['four values with a `calc()`, swapped by ours alone', ({ java }) => java?.includes('calc(') === true],
  ["YUI's resize handles, which the Java converter knows by name", ({ context }) => context.includes('yui3')],
];

/** Counts the declarations that differ between the Java tools' style sheet and ours, by the reason. */
export function explain(java: Declarations, ours: Declarations): Reasons {
  const counts = new Map<string, number>();
  for (const difference of differencesOf(java, ours)) {
    const [reason] = reasons.find(([, applies]) => applies(difference)) ?? [UNEXPLAINED];
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return counts;
}

/** Rules, by their at-rules and selector, that only one of the style sheets has. */
export function differingRules(java: Declarations, ours: Declarations): number {
  const [left, right] = [java, ours].map((each) => new Set([...each.keys()].map(contextOf)));
  const only = (some: Iterable<string> = [], others?: ReadonlySet<string>) =>
    [...some].filter((context) => others?.has(context) !== true).length;
  return only(left, right) + only(right, left);
}

function differencesOf(java: Declarations, ours: Declarations): readonly Difference[] {
  return [...new Set([...java.keys(), ...ours.keys()])].flatMap((key) => {
    const [left = [], right = []] = [java.get(key), ours.get(key)];
    const property = key.slice(key.lastIndexOf('|') + 1);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
      context: contextOf(key),
      property,
      java: left[index],
      ours: right[index],
    })).filter((each) => each.java !== each.ours);
  });
}

function contextOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('|')));
}

function withoutUnits(value: string | undefined): string | undefined {
  return value?.replace(/(?<![\d.])-?0(px|rem|em|%|ms|s)?(?![\d.])/g, '0');
}

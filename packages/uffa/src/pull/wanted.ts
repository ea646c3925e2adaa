/** What there is to pull, in the order in which a portal needs it. */
export const wantedKinds = [
  'folders',
  'picklists',
  'notifications',
  'objects',
  'workflows',
  'entries',
  'class',
] as const;

export type WantedKind = (typeof wantedKinds)[number];

/** One thing that is asked for. */
export interface Wanted {
  readonly kind: WantedKind;
  /** Of entries the name of their object, of a class its name and delegate, of the others a reference code; absent: all. */
  readonly code?: string;
}

/** What a definition needs to be whole elsewhere. */
export const wantedByDefault: readonly Wanted[] = [
  { kind: 'folders' },
  { kind: 'picklists' },
  { kind: 'objects' },
];

/**
 * What `objects`, `objects:TICKET`, `entries:Ticket` or `class:<name>#<delegate>` ask for; everything behind the first
 * colon is the code, whatever is in it. Undefined for what is not known.
 */
export function wantedOf(text: string): Wanted | undefined {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const kind = wantedKinds.find((each) => each === name);
  if (kind === undefined) return undefined;
  const code = colon < 0 ? '' : text.slice(colon + 1);
  if (code !== '') return { kind, code: kind === 'entries' ? code.replace(/^C_/, '') : code };
  return kind === 'class' || colon >= 0 ? undefined : { kind };
}

/** The text that asks for it. */
export function wantedText({ kind, code }: Wanted): string {
  return code === undefined ? kind : `${kind}:${code}`;
}

/** Words reserved by Java that can be the name of a project. */
const reserved: ReadonlySet<string> = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends false ' +
    'final finally float for goto if implements import instanceof int interface long native new null package private ' +
    'protected public return short static strictfp super switch synchronized this throw throws transient true try void ' +
    'volatile while'
  ).split(' '),
);

/** A name for a package. A reserved word gets an underscore, as the Java specification advises (6.1). */
export function javaName(name: string): string {
  const lower = name.toLowerCase();
  return reserved.has(lower) ? `${lower}_` : lower;
}

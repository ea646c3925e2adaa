import type { Accepts } from './linear-match';

const lineEnds: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x85, 0x2028, 0x2029]);

/** What a dot in one of Java's regular expressions matches. */
export const isNoLineEnd: Accepts = (codePoint) => !lineEnds.has(codePoint);

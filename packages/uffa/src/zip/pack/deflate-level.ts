/** Files that are deflated in one piece: level 6 is what `zip` takes. */
export const deflateLevel = { level: 6 } as const;

/**
 * Blocks of larger files: larger tables take a tenth of the time off. For each small file they would cost more than they
 * give, because the system has to provide their memory again.
 */
export const blockDeflateLevel = { level: 6, memLevel: 9 } as const;

/** Something that only one may have, and who has it. */
export interface Claim<T> {
  readonly name: string;
  readonly claimant: T;
}

/** The claims to a name that another has claimed before, each with the first. */
export function repeatedClaims<T>(
  claims: readonly Claim<T>[],
): readonly (Claim<T> & { readonly first: T })[] {
  const firsts = new Map<string, T>();
  return claims.flatMap((claim) => {
    const first = firsts.get(claim.name);
    if (first !== undefined) return [{ ...claim, first }];
    firsts.set(claim.name, claim.claimant);
    return [];
  });
}

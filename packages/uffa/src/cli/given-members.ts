/** The values of options by the names of the members that they set; those that are not given are absent. */
export function givenMembers<K extends string>(
  given: ReadonlyMap<string, string>,
  members: readonly (readonly [option: string, key: K])[],
): { readonly [key in K]?: string } {
  const entries = members.flatMap(([option, key]) => {
    const value = given.get(option);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries) as { readonly [key in K]?: string };
}

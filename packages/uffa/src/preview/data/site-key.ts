/** The site of the preview by its id, and by the names that portals have for it. */
const GUEST_KEYS: readonly string[] = ['20121', 'guest', 'l_guest'];

/** The key of a site: a portal's own one has several names. */
export function siteKey(scope: string): string {
  return GUEST_KEYS.includes(scope.toLowerCase()) ? 'Guest' : scope;
}

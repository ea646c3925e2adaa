/**
 * What a task may read although Nx does not hash it: what it made the last time, which is compared with what it makes
 * now and never taken over; ignore files, which only say whether packaging is refused; and the plugin's own code,
 * whose version is hashed.
 */
export function isBesideThePoint(path: string): boolean {
  return (
    /(^|\/)(build\/liferay-client-extension-build|dist\/[^/]*\.zip$|\.(git|nx)?ignore$|\.git\/info\/)/.test(
      path,
    ) || path.startsWith('node_modules/')
  );
}

/** Every way to name the own machine in an address that a browser or a portal is given. */
const LOOPBACK =
  /^(?:https?:)?\/\/(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])(?=[:/?#]|$)/i;

/** Whether an address only works on the machine that it is used on, such as that of a dev server. */
export function isLoopbackUrl(url: string): boolean {
  return LOOPBACK.test(url);
}

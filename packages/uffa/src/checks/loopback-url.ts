/** With or without a scheme and a user: `localhost` and names below it, 127.0.0.0/8, `0.0.0.0`, `::1` and `::`. */
const LOOPBACK =
  /^(?:https?:)?\/\/(?:[^/?#@]*@)?(?:(?:[^/?#:@]*\.)?localhost\.?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?=[:/?#]|$)/i;

/** Whether a URL leads to the machine that asks for it: for a visitor's browser, to the visitor's. */
export function isLoopbackUrl(url: string): boolean {
  return LOOPBACK.test(url);
}

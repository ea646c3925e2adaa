import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** The port that LCP.json has, where it has only one. */
export const servicePort: Fix<'service-address-without-port'> = (diagnostic, context) => {
  const { address, expected } = diagnostic.args;
  const [port, ...others] = expected;
  const isSure = port !== undefined && others.length === 0;
  return replaceValue(diagnostic, context, address, isSure ? `${address}:${port}` : undefined);
};

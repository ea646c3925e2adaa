import { diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';

/** The first format said how to run a service in the yaml; Dockerfile and LCP.json do now. */
export const runtimeBlock: ManifestCheck = ({ runtime }) =>
  runtime === undefined ? [] : [diagnostic('runtime-ignored', {}, runtime)];

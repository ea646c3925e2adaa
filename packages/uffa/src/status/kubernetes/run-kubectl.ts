import type { RunOptions } from '../../deploy/run-program';
import { isObject, jsonObjectIn, type JsonObject } from '../../files/read-json';
import { answerOf } from '../answer-of';

/** Which cluster is asked, and where in it. */
export interface KubernetesPlace {
  /** The namespace of the ClientExtension resources. */
  readonly namespace: string;
  /** The namespace of DXP; absent: as the resource says. */
  readonly dxpNamespace?: string;
  /** A context of the kubeconfig; absent: the current one. */
  readonly context?: string;
}

/**
 * What `kubectl get` answers in a namespace. Values stand behind `=`, so that none can become an option.
 * @throws UffaError where kubectl is not there, or the cluster refuses
 */
export function kubectlGet(
  args: readonly string[],
  namespace: string,
  { context }: KubernetesPlace,
  run: RunOptions,
): Promise<string> {
  const where = [`--namespace=${namespace}`, ...(context === undefined ? [] : [`--context=${context}`])];
  return answerOf(['kubectl', 'get', ...args, ...where], run);
}

/** The objects of a list in JSON; what is not one has none. */
export function itemsIn(text: string): readonly JsonObject[] {
  const items = jsonObjectIn(text)?.['items'];
  return Array.isArray(items) ? items.filter(isObject) : [];
}

import type { Configuration } from '../checks/archive/configurations';
import { textOf } from '../checks/archive/configurations';
import type { PortalView } from '../checks/archive/portal-view';

/** An archive that is to become a part of another. */
export interface MergeSource {
  /** As the user calls it. */
  readonly shown: string;
  readonly view: PortalView;
  /** Its project's name, and that of its sub-folder. */
  readonly project: string;
  /** The name below `/o/` under which the portal serves it so far. */
  readonly context: string;
  /** The virtual instance that it was packaged for; absent: none. */
  readonly instance?: string;
  /** Where its files go below `static/`, with a slash at the end; '' where they have to stay. */
  readonly prefix: string;
}

/** The portal loads `index.js` of such a step from the root of `static/`, whatever its settings are. */
const CHECKOUT_STEP = 'commerceCheckoutStep';

/** Reads from an archive what becomes of it in another one. */
export function mergeSource(shown: string, view: PortalView): MergeSource {
  const { configurations, archive } = view;
  const instance = configurations.map(instanceOf).find((each) => each !== '');
  const project =
    configurations.map(({ members }) => textOf(members.get('projectName')?.value)).find(isGiven) ??
    archive.uffa.name;
  return {
    shown,
    view,
    project,
    context: view.contextPath ?? archive.uffa.name,
    ...(instance === undefined ? {} : { instance }),
    prefix: configurations.some(isCheckoutStep) ? '' : `${project}/`,
  };
}

/** Whether an extension keeps its archive's files in the root of `static/`. */
export function isCheckoutStep({ members }: Configuration): boolean {
  return textOf(members.get('type')?.value) === CHECKOUT_STEP;
}

/** The virtual instance behind the id in a configuration's key; '': none (behaviour.md 18). */
function instanceOf({ key, pid, ownId }: Configuration): string {
  return ownId === undefined ? '' : key.slice(pid.length + ownId.length + 2);
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

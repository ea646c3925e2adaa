import { refusalAnswer } from '../answers/answers';
import { Refusal } from '../answers/refusal';
import type { ApiAnswer } from '../api';
import type { Call } from './call';
import { objectRoutes } from './object-routes';
import { picklistRoutes } from './picklist-routes';
import { userRoutes } from './user-routes';

const routes: readonly ((call: Call) => ApiAnswer | undefined)[] = [objectRoutes, picklistRoutes, userRoutes];

/** Answers what the workspace's batch data can answer; undefined for all else. */
export function storeRoutes(call: Call): ApiAnswer | undefined {
  try {
    for (const route of routes) {
      const answer = route(call);
      if (answer !== undefined) return answer;
    }
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error);
    throw error;
  }
}

import { watchDefinitions } from './watch/definitions';
import { watchDoubleLoads } from './watch/double-loads';
import { watchErrors } from './watch/errors';
import { watchUnanswered } from './watch/unanswered';

// Runs before any script of an extension, so that nothing is missed.
watchErrors();
watchDefinitions(watchDoubleLoads());
watchUnanswered();

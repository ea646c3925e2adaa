import { constants } from 'node:fs';

/** Windows knows neither of the two: there, opening does not wait. */
const known: Readonly<Record<string, number | undefined>> = { ...constants };

/** For reading, and without waiting: to open a named pipe with `r` waits until somebody writes to it. */
export const openFlags = constants.O_RDONLY | (known['O_NONBLOCK'] ?? 0) | (known['O_NOCTTY'] ?? 0);

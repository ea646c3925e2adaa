/** A point in time as a portal's REST APIs write it: to the second, in UTC. */
export function secondsOf(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

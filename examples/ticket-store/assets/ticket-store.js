/** One list of tickets for all elements of a page: the import map gives each of them the same module. */
let current = [];
const listeners = new Set();

export function tickets() {
  return current;
}

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setTickets(tickets) {
  current = tickets;
  listeners.forEach((listener) => listener());
}

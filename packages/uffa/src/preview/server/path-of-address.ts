/** The path of an address without its origin, query and fragment; the text itself where it is none. */
export function pathOfAddress(address: string): string {
  try {
    return new URL(address, 'http://127.0.0.1').pathname;
  } catch {
    return address;
  }
}

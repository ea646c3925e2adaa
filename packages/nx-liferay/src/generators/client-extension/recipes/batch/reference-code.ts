/** External reference codes are written in capitals: `ticket-data` gives `TICKET_DATA`. */
export function referenceCode(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}

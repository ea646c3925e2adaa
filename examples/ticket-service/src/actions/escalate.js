/** An object action: the portal sends the entry, and ignores the answer but for its status. */
export function escalate({ objectEntry }) {
  return { message: `Ticket ${objectEntry?.objectEntryId ?? '?'} is escalated.` };
}

/** Ends a request whose answer nobody wants to read: a browser would go on with it for as long as the page is open. */
export async function leaveUnread({ body }: Response): Promise<void> {
  await body?.cancel();
}

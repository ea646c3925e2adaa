/** A workflow action: names the transition to take, and takes it in the portal's name where that says where. */
export async function review({ entryDTO, transitionURL }, authorization) {
  const transitionName = (entryDTO?.subject ?? '').trim() === '' ? 'reject' : 'approve';
  if (transitionURL) {
    await fetch(transitionURL, {
      method: 'POST',
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ transitionName }),
    });
  }
  return { transitionName };
}

/**
 * A workflow action: names the transition to take, and takes it in the portal. `transitionURL` is a path of the portal;
 * the token goes nowhere else.
 */
export async function review({ entryDTO, transitionURL }, { authorization, portal }) {
  const transitionName = (entryDTO?.subject ?? '').trim() === '' ? 'reject' : 'approve';
  if (transitionURL === undefined) return { transitionName };
  const url = new URL(transitionURL, portal);
  if (url.origin !== portal.origin) throw new Error(`${url.origin} is not the portal.`);
  const response = await fetch(url, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ transitionName }),
  });
  if (!response.ok) throw new Error(`The portal refuses the transition (status ${response.status}).`);
  return { transitionName };
}

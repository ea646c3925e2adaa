import { textOf } from '../../pull/json/exact-json';
import { readExactJson } from '../../pull/json/read-exact-json';
import type { PortalView } from './portal-view';
import { active, failed, unproven, type Verdict } from '../proof';

/** Whether the site of a site initializer exists; what is on it nobody tells. */
export async function proveSite(text: string, view: PortalView): Promise<Verdict> {
  const code = textOf(readExactJson(text), 'externalReferenceCode');
  if (code === undefined) return unproven('site-initializer.json names no reference code');
  if (!view.hasCredentials) return unproven('the portal tells it to those alone who say who they are');
  const path = `/o/headless-site/v1.0/sites/by-external-reference-code/${encodeURIComponent(code)}`;
  const { status } = await view.portal.jsonOr({ path }, [404]);
  if (status >= 400) return failed(`the portal has no site "${code}"`);
  return active(`the site "${code}" exists; what is on it was not looked at`);
}

import { jsonAnswer } from '../answers/answers';
import { Refusal } from '../answers/refusal';
import type { JsonMap } from '../answers/json';
import type { ApiAnswer } from '../api';
import { pickMembers } from '../query/pick-members';
import { fullName, people, type Person } from '../../people';
import type { Call } from './call';

const PATH = '/o/headless-admin-user/v1.0/my-user-account';

/** Answers who is signed in; undefined for all else. */
export function userRoutes({ request, user }: Call): ApiAnswer | undefined {
  if (request.method !== 'GET' || request.path.replace(/\/$/, '') !== PATH) return undefined;
  if (user === 'guest') throw new Refusal(403, 'Nobody is signed in: the page was opened with user=guest');
  return jsonAnswer(pickMembers(accountOf(people[user]), request.query));
}

function accountOf(person: Person): JsonMap {
  return {
    accountBriefs: [],
    additionalName: '',
    alternateName: person.screenName,
    customFields: [],
    dashboardURL: '',
    emailAddress: person.emailAddress,
    externalReferenceCode: `PREVIEW_${person.screenName.toUpperCase()}`,
    familyName: person.familyName,
    givenName: person.givenName,
    id: person.id,
    jobTitle: '',
    keywords: [],
    languageId: 'en_US',
    name: fullName(person),
    organizationBriefs: [],
    profileURL: '',
    roleBriefs: person.roles.map(({ id, name }) => ({ id, name })),
    siteBriefs: [{ id: 20121, name: 'Guest' }],
    status: 'Active',
    userGroupBriefs: [],
  };
}

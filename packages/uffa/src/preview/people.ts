/** Whom the switch `user` of a page stands for, and who is signed in where neither the page nor the call says so. */
export type PreviewUser = 'guest' | 'user' | 'admin';

/** Somebody who may be signed in. */
export interface Person {
  readonly id: number;
  readonly emailAddress: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly screenName: string;
  readonly roles: readonly { readonly id: number; readonly name: string }[];
}

const USER_ROLE = { id: 20113, name: 'User' };
const ADMINISTRATOR_ROLE = { id: 20106, name: 'Administrator' };

export const people: Readonly<Record<Exclude<PreviewUser, 'guest'>, Person>> = {
  user: {
    id: 20124,
    emailAddress: 'alex@preview.invalid',
    givenName: 'Alex',
    familyName: 'Preview',
    screenName: 'alex',
    roles: [USER_ROLE],
  },
  admin: {
    id: 20126,
    emailAddress: 'test@liferay.com',
    givenName: 'Test',
    familyName: 'Test',
    screenName: 'test',
    roles: [ADMINISTRATOR_ROLE, USER_ROLE],
  },
};

/** Whom a portal takes anybody for who is not signed in. */
export const guest = { id: 20099, emailAddress: 'default@liferay.com' } as const;

/** What a portal calls somebody. */
export function fullName({ givenName, familyName }: Person): string {
  return `${givenName} ${familyName}`;
}

/** Whoever batch data is imported as: a portal takes an administrator. */
export const importer: Person = people.admin;

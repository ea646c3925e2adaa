import type { PreviewUser } from './api';

/** Somebody who may be signed in; ids and names are those that the pages' `themeDisplay` gives (page/liferay-values.ts). */
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

/** The people that the switch `user` of a page stands for. */
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

/** What a portal calls somebody. */
export function fullName({ givenName, familyName }: Person): string {
  return `${givenName} ${familyName}`;
}

/** Whoever batch data is imported as: a portal takes an administrator. */
export const importer: Person = people.admin;

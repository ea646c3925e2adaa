import type { PreviewUser } from './api';

/** Somebody who may be signed in; the ids are those that the pages' `themeDisplay` gives, as numbers. */
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
    emailAddress: 'user@preview.invalid',
    givenName: 'Uma',
    familyName: 'User',
    screenName: 'user',
    roles: [USER_ROLE],
  },
  admin: {
    id: 20130,
    emailAddress: 'admin@preview.invalid',
    givenName: 'Ada',
    familyName: 'Admin',
    screenName: 'admin',
    roles: [ADMINISTRATOR_ROLE, USER_ROLE],
  },
};

/** What a portal calls somebody. */
export function fullName({ givenName, familyName }: Person): string {
  return `${givenName} ${familyName}`;
}

/** Whoever batch data is imported as: a portal takes an administrator. */
export const importer: Person = people.admin;

/** The class whose constants name the release. */
export const RELEASE_CLASS = 'com/liferay/portal/kernel/util/ReleaseInfo.class';

const QUARTERLY = /20\d\d\.Q[1-4](?:\.\d{1,3})?/i;
const UPDATE = /7\.4\.13 Update (\d{1,3})/;

/** The release that the constants of a class name; undefined where they name none. */
export function releaseIn(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  const [quarterly] = QUARTERLY.exec(text) ?? [];
  if (quarterly !== undefined) return quarterly.toUpperCase();
  const [, update] = UPDATE.exec(text) ?? [];
  return update === undefined ? undefined : `7.4-u${update}`;
}

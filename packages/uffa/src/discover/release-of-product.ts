/** A release of Liferay DXP: a quarterly one such as `2024.Q1`, or an update of 7.4, which is before all of them. */
export type DxpReleaseName = '7.4' | `${number}.Q${number}`;

/** The last update of 7.4 before the quarterly releases; later ones are the community's numbers for these. */
const LAST_UPDATE = 92;

/**
 * The release that a product such as `dxp-2024.q1.5` or `dxp-7.4-u92` is of; undefined where the name does not say.
 *
 * @param product `liferay.workspace.product`, or the target platform's version
 */
export function releaseOfProduct(product: string): DxpReleaseName | undefined {
  const [, year, quarter] = /(?:^|\D)(20\d\d)\.q([1-4])/i.exec(product) ?? [];
  if (year !== undefined) return `${Number(year)}.Q${Number(quarter)}`;
  const [, update] = /(?:^|\D)7\.4(?:-ga|-u|\.3\.|\.13[.-]u)(\d+)/i.exec(product) ?? [];
  return update !== undefined && Number(update) <= LAST_UPDATE ? '7.4' : undefined;
}

/** Whether one release came out before another. */
export function isBefore(release: DxpReleaseName, other: string): boolean {
  return release !== other && (release === '7.4' || release < other);
}

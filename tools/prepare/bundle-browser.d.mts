/**
 * Bundles the scripts that `uffa preview` gives to browsers.
 *
 * @param dir where they are written to; undefined: nowhere
 * @returns their texts by their names
 */
export function bundleBrowser(dir: string | undefined): Promise<Readonly<Record<string, string>>>;

/** Whether an entry of a jar describes components, by the header `Service-Component` of the jar's manifest. */
export function componentTest(manifest: string): (name: string) => boolean {
  const paths = (headerOf(manifest, 'Service-Component') ?? '')
    .split(',')
    .map((clause) => (clause.split(';')[0] ?? '').trim().replace(/^\//, ''));
  const exact = new Set(paths.filter((path) => path.endsWith('.xml') && !path.includes('*')));
  const directories = new Set(
    paths.filter((path) => path.endsWith('/*.xml')).map((path) => path.slice(0, -'*.xml'.length)),
  );
  return (name) =>
    exact.has(name) || (name.endsWith('.xml') && directories.has(name.slice(0, name.lastIndexOf('/') + 1)));
}

/** A header of a manifest: its lines are cut at 72 bytes, and go on behind a blank. */
function headerOf(manifest: string, header: string): string | undefined {
  const joined = manifest.replace(/\r\n|\r/g, '\n').replace(/\n /g, '');
  const line = joined.split('\n').find((each) => each.toLowerCase().startsWith(`${header.toLowerCase()}:`));
  return line?.slice(header.length + 1);
}

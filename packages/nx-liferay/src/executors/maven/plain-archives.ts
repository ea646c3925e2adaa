import { readText, readUffa } from 'uffa';

const MANIFEST = 'META-INF/MANIFEST.MF';

/**
 * Those of some jars and wars that Spring Boot has not repackaged: it says so in the manifest. One whose manifest is out
 * of reach, as behind a launch script, is not among them.
 */
export async function plainArchives(files: readonly string[]): Promise<readonly string[]> {
  const manifests = await Promise.all(files.map((file) => manifestOf(file).catch(() => undefined)));
  return files.filter((_, index) => {
    const manifest = manifests[index];
    return manifest !== undefined && !/^Spring-Boot-Version:/m.test(manifest);
  });
}

async function manifestOf(file: string): Promise<string | undefined> {
  const { entries } = await readUffa(file);
  const manifest = entries.find(({ path }) => path === MANIFEST);
  return manifest && (await readText(manifest.content));
}

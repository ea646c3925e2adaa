import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipByHand } from '../../test/archive/zip-by-hand';
import { bundle, mailJar, restJar } from '../../test/catalogue/bundle';
import { jarOf } from '../../test/catalogue/jar-of';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { catalogueIn } from './catalogue-in';
import { catalogueText } from './catalogue-text';
import { jarFiles } from './jars/jar-files';
import { readJarFile } from './jars/read-jar-file';
import { makeCatalogue } from './make-catalogue';

const { signal } = new AbortController();

function made(files: WorkspaceFiles) {
  return withWorkspace(files, (root) =>
    makeCatalogue({ home: join(root, 'bundles'), shownHome: 'bundles', signal }),
  );
}

/** What was found, by sorts, and which files could not be read. */
async function found(files: WorkspaceFiles) {
  const { catalogue, diagnostics } = await made(files);
  return {
    pids: [...catalogue.configurations.keys()],
    applications: catalogue.applications,
    classes: [...catalogue.batchClasses.keys()],
    problems: diagnostics.map(({ args }) => args),
  };
}

describe('makeCatalogue', () => {
  it('reads configurations, applications and classes from jars, also from those in archives', async () => {
    const { catalogue, jars, diagnostics } = await made(await bundle());
    expect(diagnostics).toEqual([]);
    expect(jars).toBe(4);
    await expect(catalogueText(catalogue)).toMatchFileSnapshot('./snapshots/small-catalogue.txt');
  });

  it('is read as it was written, and written as it was read', async () => {
    const { catalogue } = await made(await bundle());
    const text = catalogueText(catalogue);
    expect(catalogueText(catalogueIn(JSON.parse(text)))).toBe(text);
    expect(catalogueText((await made(await bundle())).catalogue)).toBe(text);
  });

  it('names what is cut off, and reads the rest', async () => {
    const whole = await jarOf(mailJar);
    const files = await bundle({ 'bundles/osgi/static/cut.jar': whole.subarray(0, whole.length - 40) });
    const { pids, problems } = await found(files);
    expect(pids).toEqual(['com.liferay.mail.MailConfiguration']);
    expect(problems).toMatchObject([{ file: 'osgi/static/cut.jar' }]);
  });

  it('names a damaged description, and reads the others of the jar', async () => {
    const broken = { ...restJar, 'OSGI-INF/metatype/a.xml': '<MetaData><OCD id="a"></MetaData>' };
    const { applications, problems } = await found(
      await bundle({ 'bundles/osgi/portal/rest.jar': await jarOf(broken) }),
    );
    expect(applications).toContain('Liferay.Headless.Admin.User');
    expect(problems).toEqual([
      { file: 'osgi/portal/rest.jar', problem: '"OSGI-INF/metatype/a.xml" is not XML' },
    ]);
  });

  it('takes nothing of an archive that is written in the meantime', async () => {
    const lpkg = await jarOf({ 'mail.jar': mailJar });
    await withWorkspace({ 'bundles/osgi/marketplace/a.lpkg': lpkg }, async (root) => {
      // Is asked between the beginning and the end of reading.
      const writer = Object.assign(new AbortController().signal, {
        throwIfAborted: () => appendFileSync(join(root, 'bundles/osgi/marketplace/a.lpkg'), ' '),
      });
      const sources = { home: join(root, 'bundles'), shownHome: 'bundles', signal };
      expect((await makeCatalogue(sources)).catalogue.configurations.size).toBe(1);
      const [file] = jarFiles(sources.home);
      const { facts, problems } = await readJarFile(file!, writer);
      expect(facts).toEqual([]);
      expect(problems).toEqual([{ file: 'osgi/marketplace/a.lpkg', problem: 'it is being written' }]);
    });
  });

  it('opens no bomb, and no jar whose entries share their bytes', async () => {
    const zeros = Buffer.alloc(10 * 1024 * 1024);
    const packed = deflateRawSync(zeros, { level: 9 });
    const name = 'content/Language.properties';
    const facts = { name: Buffer.from('x'), method: 8, compressedSize: packed.length, size: 2 ** 31 - 1 };
    const bomb = zipByHand({ entries: [{ name, content: zeros, method: 8 }] });
    const huge = zipByHand({ entries: [{ name: 'x', packed, method: 8, local: facts, central: facts }] });
    const shared = zipByHand({
      entries: [
        { name: 'a.jar', content: zeros },
        { name: 'b.jar', content: zeros, central: { offset: 0 } },
        { name: 'c.jar', central: { compressedSize: zeros.length, size: zeros.length, offset: 0 } },
      ],
    });
    const { pids, problems } = await found({
      'bundles/osgi/marketplace/a.lpkg': zipByHand({ entries: [{ name: 'bomb.jar', content: bomb }] }),
      'bundles/osgi/marketplace/huge.lpkg': huge,
      'bundles/osgi/marketplace/shared.lpkg': shared,
      'bundles/osgi/modules/mail.jar': await jarOf(mailJar),
    });
    expect(pids).toEqual(['com.liferay.mail.MailConfiguration']);
    expect(problems).toMatchObject([
      { file: 'osgi/marketplace/huge.lpkg', problem: expect.stringContaining('would unpack to') as string },
      { file: 'osgi/marketplace/shared.lpkg', problem: 'the bytes of its entries overlap' },
    ]);
  });

  it('looks into archives, and not into archives in these', async () => {
    const { pids } = await found({
      'bundles/osgi/marketplace/a.lpkg': await jarOf({ 'inner.lpkg': { 'mail.jar': mailJar } }),
      'bundles/osgi/marketplace/b.lpkg': await jarOf({ 'outer.jar': { 'lib/mail.jar': mailJar } }),
    });
    expect(pids).toEqual([]);
  });

  it('takes a name that leads elsewhere for a name', async () => {
    const entries = [{ name: '../../../../out/mail.jar', content: await jarOf(mailJar) }];
    const { pids, problems } = await found({ 'bundles/osgi/marketplace/a.lpkg': zipByHand({ entries }) });
    expect({ pids, problems }).toEqual({ pids: ['com.liferay.mail.MailConfiguration'], problems: [] });
  });

  it('says of a file of two gigabytes that it is not a jar, without reading it', async () => {
    await withWorkspace(await bundle(), async (root) => {
      const home = join(root, 'bundles');
      const large = join(home, 'osgi/modules/large.jar');
      writeFileSync(large, '');
      truncateSync(large, 2 ** 31 + 5);
      const { diagnostics } = await makeCatalogue({ home, shownHome: 'bundles', signal });
      expect(diagnostics.map(({ args }) => args)).toMatchObject([{ file: 'osgi/modules/large.jar' }]);
    });
  });

  it.each([
    ['is absent', {}, 'absent'],
    ['has no jars', { 'bundles/osgi/client-extensions/a.zip': '' }, 'without jars'],
    ['is a file', { bundles: '' }, 'absent'],
  ])('refuses a home that %s', async (_, files, is) => {
    await expect(made(files)).rejects.toMatchObject({
      diagnostic: { code: 'catalogue-home-missing', args: { home: 'bundles', is } },
    });
  });

  it('ends when it is told to', async () => {
    const aborted = AbortSignal.abort();
    await withWorkspace(await bundle(), async (root) => {
      const sources = { home: join(root, 'bundles'), shownHome: 'bundles', signal: aborted };
      await expect(makeCatalogue(sources)).rejects.toThrow();
    });
  });
});

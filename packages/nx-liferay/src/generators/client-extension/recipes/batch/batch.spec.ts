import { packageProject, readText } from 'uffa';
import { describe, expect, it } from 'vitest';
import { generatedProject } from '../../../../../test/generated-project';

interface BatchFile {
  readonly configuration: { readonly taskItemDelegateName: string };
  readonly items: readonly { readonly name?: string; readonly objectFields?: readonly { name: string }[] }[];
}

describe.each(['batch', 'siteInitializer', 'language'])('a project of the type %s', (type) => {
  it('packages without diagnostics', async () => {
    const directory = type === 'language' ? 'language' : 'client-extensions/ticket-data';
    const { project } = await generatedProject({ directory, type });
    const { success, diagnostics } = await packageProject(project);
    expect([success, diagnostics]).toEqual([true, []]);
  });
});

describe('a batch project', () => {
  const schema = { directory: 'client-extensions/ticket-data', type: 'batch' };

  it('imports the definition of an object before its entries', async () => {
    const { project } = await generatedProject(schema);
    const { uffa } = await packageProject(project);
    const files = uffa!.entries.filter(({ path }) => path.startsWith('batch/'));
    const [definitions, entries] = await Promise.all(
      files.map(async ({ content }) => JSON.parse(await readText(content)) as BatchFile),
    );
    const [definition] = definitions!.items;
    expect(entries!.configuration.taskItemDelegateName).toBe(`C_${definition!.name!}`);
    const fields = definition!.objectFields!.map(({ name }) => name);
    for (const entry of entries!.items) {
      expect(['externalReferenceCode', ...fields]).toEqual(expect.arrayContaining(Object.keys(entry)));
    }
  });

  it('may write entries of just this object', async () => {
    const { text } = await generatedProject(schema);
    expect(text('client-extension.yaml')).toContain('- C_TicketData.everything\n');
    expect(text('client-extension.yaml')).toContain('.serviceAddress: localhost:8080\n');
  });
});

describe('a language project', () => {
  it("can't have another name", async () => {
    const texts = generatedProject({ directory: 'client-extensions/texts', type: 'language' });
    await expect(texts).rejects.toThrow('Take `language`');
  });

  it('lies where Liferay looks for it', async () => {
    const nested = generatedProject({ directory: 'client-extensions/shop/language', type: 'language' });
    await expect(nested).rejects.toThrow('Take `language`');
  });

  it('has translations, and no automatic copies', async () => {
    const { project } = await generatedProject({ directory: 'language', type: 'language' });
    const { uffa } = await packageProject(project);
    const file = uffa!.entries.find(({ path }) => path.startsWith('batch/'))!;
    const { items } = JSON.parse(await readText(file.content)) as { items: { languageId: string }[] };
    expect(items.map(({ languageId }) => languageId).sort()).toEqual(['en', 'es', 'pt_BR']);
  });
});

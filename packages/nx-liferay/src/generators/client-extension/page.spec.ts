import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { expect, it } from 'vitest';
import { extensionTypes } from 'uffa';
import { languageType } from './language-type';
import { recipesOf } from './recipes/find-recipe';

const page = join(__dirname, '../../../../../docs/generators/client-extension.md');
const heading = '## Types and frameworks\n';

it('docs/generators/client-extension.md lists every type with its frameworks', async () => {
  await expect(await pageWithTable()).toMatchFileSnapshot(page);
});

/** The page with the table made from the recipes: run the test with `--update` to write it. */
async function pageWithTable(): Promise<string> {
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(heading) + heading.length;
  const end = text.indexOf('\n## ', start);
  const types = [...extensionTypes, languageType].sort((a, b) => (a.type < b.type ? -1 : 1));
  const rows = types.map(({ type }) => {
    const ways = recipesOf(type).map(({ framework, title }) => `\`${framework}\` (${title})`);
    return `| \`${type}\` | ${ways.join(', ')} |`;
  });
  const intro =
    'The first framework of a type is the default: it is offered first where the generator asks, and taken where nobody sits at the\nterminal; the generator then says so, and names the others.';
  const table = ['| type | framework |', '| --- | --- |', ...rows];
  const section = `\n${intro}\n\n${table.join('\n')}\n`;
  const formatted = `${text.slice(0, start)}${section}${text.slice(end)}`;
  return prettier.format(formatted, { parser: 'markdown', singleQuote: true, printWidth: 110 });
}

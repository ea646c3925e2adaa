// What one package makes and another brings, too: no copy of it is kept in git.
import { cpSync, rmSync } from 'node:fs';

// The JSON that uffa writes names the page of each diagnostic by its path, so the pages travel in the package.
copied('docs/diagnostics', 'packages/uffa/docs/diagnostics');
// Editors look for it in node_modules/nx-liferay: with some package managers, a workspace has no node_modules/uffa.
copied(
  'packages/uffa/schemas/uffa.config.schema.json',
  'packages/nx-liferay/schemas/uffa.config.schema.json',
);

function copied(source, target) {
  const [from, to] = [source, target].map((path) => new URL(`../../${path}`, import.meta.url));
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

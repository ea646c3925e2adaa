import { readingJson, SKILL } from './agents-section';
import { EXAMPLE } from './commands';
import type { Programs } from './programs';
import { withSection } from './with-section';

/** What stands before the part that is kept up to date: an agent decides by it whether to read the rest. */
const HEAD = `---
name: ${SKILL}
description: Check, mend, package, verify and compare Liferay client extensions. USE WHEN a client-extension.yaml, LCP.json, batch data or a site initializer is written or changed, when a client extension does not appear in Liferay, or before one is deployed.
---

`;

/** The skill as it is written at first, or what becomes of it. */
export function skillText(programs: Programs, existing: string | undefined): string {
  return withSection(existing ?? HEAD, (heading) => body(programs, heading));
}

function body(programs: Programs, heading: string): string {
  const { nx, uffa } = programs;
  return `${heading} Work on Liferay client extensions

Write the directory of your project in place of \`${EXAMPLE}\`.

1. See what there is: \`${uffa} list --json\`. Read \`projects[].path\`, \`projects[].entries[].path\`.
2. A new project, or another client extension in one, comes from a generator: \`${nx} g nx-liferay:client-extension --help\`. Do not
   write \`client-extension.yaml\` from memory.
3. Check the sources: \`${uffa} validate --json\`. Read \`projects[].diagnostics\`, \`summary.errors\`, \`summary.warnings\`.
4. See what can be mended without a decision: \`${uffa} validate --fix --dry-run --json\`. Read \`projects[].fixed[].diff\`. If that is
   right, do it: \`${uffa} validate --fix --json\`. Read \`projects[].fixed[].codes\`. Then mend the rest by hand, error by error. What a
   code means: \`${uffa} explain url-not-served --json\`. Read \`codes[].text\`.
5. Build and package: \`${nx} run-many -t package\`.
6. Ask what the portal does with the archives: \`${uffa} verify "**/dist/*.zip" --json\`. Read \`archives[].success\`, \`diagnostics\`. Under
   Nx, with its cache: \`${nx} run-many -t verify\`.
7. Look at what the project will be in the portal: \`${uffa} inspect ${EXAMPLE} --json\`. Read
   \`archives[].extensions[].urls[].file\`, \`archives[].extensions[].weight.size\`. A file is \`null\` where nothing answers the address.
8. Say what the change means to the portal: \`${uffa} diff ${EXAMPLE} --since HEAD --json\`. Read \`conclusion\`, \`effect\`.

Never set a rule in \`uffa.config.json\` or write a comment \`# uffa-ignore\` to get rid of a diagnostic, unless the user has said so.
Deploy only when the user asks for it.

${readingJson(programs)}
`;
}

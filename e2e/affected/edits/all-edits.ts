import { buildEdits } from './build-edits';
import type { Edit } from './edit';
import { packageEdits } from './package-edits';
import { projectEdits } from './project-edits';
import { workspaceEdits } from './workspace-edits';

/** What npm installs comes last: after it everything has to be installed again. */
export const allEdits: readonly Edit[] = [...projectEdits, ...buildEdits, ...workspaceEdits, ...packageEdits];

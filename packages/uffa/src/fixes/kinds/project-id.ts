import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** The token that packaging replaces by the project's id. */
export const projectId: Fix<'lcp-id-fixed' | 'lcp-id-of-another'> = (diagnostic, context) =>
  replaceValue(diagnostic, context, diagnostic.args.id, '__PROJECT_ID__');

import type { ClientExtension, Diagnostic, DiagnosticCode } from 'uffa';
import { removeEntry } from '../yaml-edit/remove-entry';
import { replaceText } from '../yaml-edit/replace-text';
import type { Splice } from '../yaml-edit/splice';

/** The file that a diagnostic is in, and what its project has. */
export interface Source {
  readonly text: string;
  readonly extensions: readonly ClientExtension[];
}

type Fixes = {
  readonly [C in DiagnosticCode]?: (diagnostic: Diagnostic<C>, source: Source) => Splice | undefined;
};

/** Values of `scope` as drafts of Liferay's documentation had them (behaviour.md, Appendix C). */
const draftScopes: Readonly<Record<string, string>> = { instance: 'company', page: 'layout' };

/**
 * The diagnostics that have exactly one fix, which can be applied automatically. Undefined where it can't be after all.
 */
const fixes: Fixes = {
  'runtime-ignored': ({ args }, { text }) =>
    args.id === undefined ? removeEntry(text, 'runtime') : undefined,
  'type-unknown': nearestType,
  'type-unknown-in-profile': nearestType,
  'property-value-invalid': (diagnostic, source) => {
    const { property, value, values } = diagnostic.args;
    const meant = (property === 'scope' ? draftScopes[value] : undefined) ?? value;
    const allowed = values.find((each) => each.toLowerCase() === meant.toLowerCase());
    return replaced(diagnostic, source, value, allowed);
  },
  'property-unknown': (diagnostic, source) => {
    const { id, property, nearest } = diagnostic.args;
    const isSame = nearest?.toLowerCase() === property.toLowerCase();
    const isTaken = source.extensions.some(
      (extension) => extension.id === id && extension.typeSettings.members.has(nearest ?? ''),
    );
    return isSame && !isTaken ? replaced(diagnostic, source, property, nearest) : undefined;
  },
  'portlet-category-outdated': (diagnostic, source) =>
    replaced(diagnostic, source, 'category.remote-apps', 'category.client-extensions'),
  'url-starts-with-static': (diagnostic, source) =>
    replaced(diagnostic, source, diagnostic.args.url, diagnostic.args.relative),
  'service-address-without-port': (diagnostic, source) => {
    const { address, expected } = diagnostic.args;
    const [port, ...others] = expected;
    const isSure = port !== undefined && others.length === 0;
    return isSure ? replaced(diagnostic, source, address, `${address}:${port}`) : undefined;
  },
  'lcp-id-fixed': projectId,
  'lcp-id-of-another': projectId,
};

/** The edit that removes the cause of a diagnostic, if there is one. */
export function spliceFor<C extends DiagnosticCode>(
  diagnostic: Diagnostic<C>,
  source: Source,
): Splice | undefined {
  const fix: Fixes[C] = fixes[diagnostic.code];
  return fix?.(diagnostic, source);
}

function nearestType(
  diagnostic: Diagnostic<'type-unknown'> | Diagnostic<'type-unknown-in-profile'>,
  source: Source,
): Splice | undefined {
  return replaced(diagnostic, source, diagnostic.args.type, diagnostic.args.nearest);
}

function projectId(
  diagnostic: Diagnostic<'lcp-id-fixed'> | Diagnostic<'lcp-id-of-another'>,
  source: Source,
): Splice | undefined {
  return replaced(diagnostic, source, diagnostic.args.id, '__PROJECT_ID__');
}

function replaced(
  { position }: Diagnostic,
  { text }: Source,
  from: string,
  to: string | undefined,
): Splice | undefined {
  return position === undefined || to === undefined ? undefined : replaceText(text, position, from, to);
}

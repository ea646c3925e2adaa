import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { parseJson } from '../../java-text/json-reader';
import type { SiteFile } from './site-file';

/** What the portal replaces before it reads a file: `[$ROLE_ID:Agent$]`, within a text or in place of a value. */
const TOKEN = /\[\$[^[\]\n]*\]/g;

/** JSON that does not parse: the portal skips the file, or gives up the whole site. */
export function jsonSyntax({ path, source }: SiteFile, text: string): readonly Diagnostic[] {
  if (!path.endsWith('.json') || isJson(text)) return [];
  // A digit may be where a value is, and within a text; blanks keep the places of all that follows.
  const replaced = text.replace(TOKEN, (token) => `0${' '.repeat(token.length - 1)}`);
  return parseJson(replaced, source).diagnostics.map(({ args, position }) =>
    diagnostic('site-json-malformed', args, position),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

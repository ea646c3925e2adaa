import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { reasonOf } from '../../diagnostics/error-reason';
import { startOf, type Position } from '../../diagnostics/position';
import type { FileContent } from '../../entry';
import { findSource } from '../../files/find-source';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import { SourceError } from '../../files/source-error';
import { isInWorkspace } from '../../files/workspace-path';
import { asText } from '../../java-text/as-text';
import { childrenOf, findValue } from '../../values/find-value';
import { BASE64_TOKEN } from './base64-token';
import { OBJECT_ENTRY } from './class-names';
import { map, string, type MapValue, type Value } from '../../values/value';

/** A batch data file whose attachments are to be filled in. */
export interface BatchFile {
  /** POSIX path relative to the workspace root, for diagnostics. */
  readonly source: string;
  /** Absolute path of `attachments` beside the file. */
  readonly attachments: string;
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The text to write in place of an attachment's base64, which may be longer than any text. */
  readonly placeholder: (attachment: FileContent) => string;
}

/** A tree after filling in; `changed` tells whether anything was. */
interface Filled {
  readonly value: Value;
  readonly changed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the attachments' bytes, in base64, where object entries ask for them (behaviour.md 13).
 * The members are searched in depth, as Jackson's findValue does, and the text is written on the direct child.
 */
export function fillAttachments(root: Value, file: BatchFile): Filled {
  const configuration = findValue(root, 'configuration');
  const className = configuration && findValue(configuration, 'className');
  const items = findValue(root, 'items');
  if (className === undefined || asText(className) !== OBJECT_ENTRY || items === undefined) {
    return { value: root, changed: false, diagnostics: [] };
  }
  const filled = eachChild(items, (item) => fillItem(item, file));
  return { ...filled, value: replaceNode(root, items, filled.value) };
}

/** Whether filling in would change an object entry, or say why it can't. */
export function asksForAttachment(item: Value): boolean {
  return childrenOf(item).some(isAsking) && findValue(item, 'externalReferenceCode') !== undefined;
}

function isAsking(child: Value): boolean {
  return child.kind === 'map' && isToken(findValue(child, 'fileBase64'));
}

function isToken(value: Value | undefined): boolean {
  return value !== undefined && asText(value) === BASE64_TOKEN;
}

/** The same for one item, which is known to be an object entry. */
export function fillItem(item: Value, file: BatchFile): Filled {
  const code = findValue(item, 'externalReferenceCode');
  if (code === undefined) return { value: item, changed: false, diagnostics: [] };
  return eachChild(item, (child) => fillChild(child, asText(code), file));
}

function fillChild(child: Value, code: string, file: BatchFile): Filled {
  const unchanged = { value: child, changed: false, diagnostics: [] };
  const token = child.kind === 'map' ? findValue(child, 'fileBase64') : undefined;
  if (child.kind !== 'map' || token === undefined || !isToken(token)) return unchanged;
  const name = findValue(child, 'name');
  const position = token.position ?? startOf(file.source);
  if (name === undefined) {
    return { ...unchanged, diagnostics: [diagnostic('attachment-without-name', { code }, position)] };
  }
  const path = `attachments/${code}/${asText(name)}`;
  const attachment = join(file.attachments, code, asText(name));
  // Nothing but a path that goes back leads out, and no batch data has an honest use for one.
  if (!isInWorkspace(file.attachments, attachment)) {
    return {
      ...unchanged,
      diagnostics: [diagnostic('attachment-outside', { path }, name.position ?? position)],
    };
  }
  try {
    const { content } = findSource(attachment, file.workspaceRoot);
    return { value: withText(child, file.placeholder(content)), changed: true, diagnostics: [] };
  } catch (error) {
    return { ...unchanged, diagnostics: [unreadable(error, path, name.position ?? position)] };
  }
}

function unreadable(error: unknown, path: string, position: Position): Diagnostic {
  return error instanceof SourceError
    ? sourceDiagnostic(error, path, position)
    : diagnostic('attachment-missing', { path, reason: reasonOf(error) }, position);
}

function withText(child: MapValue, text: string): MapValue {
  const members = [...child.members].map(([key, { value }]) => [key, value] as const);
  return map([...members, ['fileBase64', string(text)]]);
}

/** Applies a step to each element of a list or each value of a mapping, as iterating a Jackson node does. */
function eachChild(node: Value, step: (child: Value) => Filled): Filled {
  if (node.kind === 'list') {
    const steps = node.items.map(step);
    return { ...joined(steps), value: { ...node, items: steps.map(({ value }) => value) } };
  }
  if (node.kind === 'map') {
    const steps = [...node.members].map(([key, member]) => ({ key, member, result: step(member.value) }));
    const members = steps.map(
      ({ key, member, result }) => [key, { ...member, value: result.value }] as const,
    );
    return { ...joined(steps.map(({ result }) => result)), value: { ...node, members: new Map(members) } };
  }
  return { value: node, changed: false, diagnostics: [] };
}

function joined(steps: readonly Filled[]): Omit<Filled, 'value'> {
  return {
    changed: steps.some(({ changed }) => changed),
    diagnostics: steps.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The tree with one of its nodes replaced, which is found by identity. */
function replaceNode(tree: Value, node: Value, replacement: Value): Value {
  if (tree === node) return replacement;
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item) => replaceNode(item, node, replacement)) };
  }
  if (tree.kind !== 'map') return tree;
  const members = [...tree.members].map(
    ([key, member]) => [key, { ...member, value: replaceNode(member.value, node, replacement) }] as const,
  );
  return { ...tree, members: new Map(members) };
}

/** A piece of YAML whose style is chosen, so that every way of writing a value is tried. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** As written, with its quotes. */
  readonly text: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly style: YamlStyle;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly style: YamlStyle;
  readonly entries: readonly (readonly [key: string, value: YamlNode])[];
}

export type YamlStyle = 'block' | 'flow';

/** A scalar as it is to be written. */
export function scalar(text: string): YamlScalar {
  return { kind: 'scalar', text };
}

/** A mapping in block style. */
export function blockMap(entries: YamlMap['entries']): YamlMap {
  return { kind: 'map', style: 'block', entries };
}

/** A sequence in block style. */
export function blockList(items: readonly YamlNode[]): YamlList {
  return { kind: 'list', style: 'block', items };
}

/** A mapping in flow style. */
export function flowMap(entries: YamlMap['entries']): YamlMap {
  return { kind: 'map', style: 'flow', entries };
}

/** A sequence in flow style. */
export function flowList(items: readonly YamlNode[]): YamlList {
  return { kind: 'list', style: 'flow', items };
}

/** The document's text. An empty collection is written in flow style, because block style has no way to. */
export function printYaml(document: YamlNode, indent: number): string {
  return isBlock(document) ? blockLines(document, indent).join('\n') + '\n' : `${flowText(document)}\n`;
}

function isBlock(node: YamlNode): node is YamlList | YamlMap {
  if (node.kind === 'scalar' || node.style === 'flow') return false;
  return node.kind === 'list' ? node.items.length > 0 : node.entries.length > 0;
}

function blockLines(node: YamlList | YamlMap, indent: number): readonly string[] {
  if (node.kind === 'map') {
    return node.entries.flatMap(([key, value]) => member(`${key}:`, value, indent));
  }
  return node.items.flatMap((item) => element(item, indent));
}

function member(start: string, value: YamlNode, indent: number): readonly string[] {
  if (!isBlock(value)) return ended(start, flowText(value));
  return [start, ...blockLines(value, indent).map((line) => shifted(line, indent))];
}

function element(item: YamlNode, indent: number): readonly string[] {
  if (!isBlock(item)) return ended('-', flowText(item));
  const [first = '', ...rest] = blockLines(item, indent);
  return [`- ${first}`, ...rest.map((line) => shifted(line, 2))];
}

function ended(start: string, text: string): readonly string[] {
  const [first = '', ...rest] = text.split('\n');
  return [first === '' ? start : `${start} ${first}`, ...rest.map((line) => shifted(line, 4))];
}

function shifted(line: string, width: number): string {
  return line === '' ? '' : ' '.repeat(width) + line;
}

function flowText(node: YamlNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return `[${node.items.map(flowText).join(', ')}]`;
    case 'map':
      return `{${node.entries.map(([key, value]) => `${key}: ${flowText(value)}`).join(', ')}}`;
  }
}

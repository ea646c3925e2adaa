import type { ProjectNames } from '../client-extension/recipes/recipe';

/** An icon of one pixel. */
const ICON =
  'AAABAAEAAQEAAAEAIAAwAAAAFgAAACgAAAABAAAAAgAAAAEAIAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAD/Ywv/AAAAAA==';

/** Types of which Liferay imports the script and calls what it exports by default. */
const defaultExports: Readonly<Record<string, string>> = {
  editorConfigContributor: '() => ({})',
  fdsCellRenderer: '({ value }) => value',
  fdsFilter: '{}',
  fdsVisualizationMode: '{}',
};

/** What a file starts with that a new client extension names: enough for Liferay to take it. */
export function starterText(file: string, names: ProjectNames): string | Buffer {
  switch (/\.\w+$/.exec(file)?.[0]) {
    case '.css':
      return `/* ${names.name} */\n`;
    case '.ico':
      return Buffer.from(ICON, 'base64');
    case '.svg':
      return '<svg xmlns="http://www.w3.org/2000/svg"></svg>\n';
    case '.js':
      return script(names);
    default:
      return '';
  }
}

function script({ type, element, className, name }: ProjectNames): string {
  if (type === 'customElement') {
    return [
      `class ${className} extends HTMLElement {`,
      '  connectedCallback() {',
      `    this.textContent = ${JSON.stringify(name)};`,
      '  }',
      '}',
      '',
      '// A page can load the script more than once.',
      `if (!customElements.get('${element}')) customElements.define('${element}', ${className});`,
      '',
    ].join('\n');
  }
  const exported = defaultExports[type];
  return exported === undefined ? `// ${name}\n` : `export default ${exported};\n`;
}

import { randomBytes } from 'node:crypto';

/** How many client extension projects the workspace has. */
const count = 30;

/** The project whose yaml is broken. */
export const broken = nameOf(7);

/** The projects whose `package` waits for that of the broken one, near and far. */
export const dependents: readonly string[] = [nameOf(8), nameOf(9)];

export const names: readonly string[] = Array.from({ length: count }, (_, index) => nameOf(index));

/** Texts by path: small projects without mistakes. Each of `dependents` waits for the one before it. */
export function makeBatchFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name, index) => Object.entries(filesOf(name, index))));
}

/** Texts by path that break one project. */
export const breakingFiles: Readonly<Record<string, string>> = {
  [`client-extensions/${broken}/client-extension.yaml`]: `${broken}: [\n`,
};

/** Texts by path that make the archives of the first two projects take a while, because they can't be deflated. */
export function makeSlowFiles(): Readonly<Record<string, string>> {
  const text = randomBytes(1 << 20)
    .toString('base64')
    .repeat(100);
  return Object.fromEntries(
    names.slice(0, 2).map((name) => [`client-extensions/${name}/assets/large.css`, text]),
  );
}

function filesOf(name: string, index: number): Readonly<Record<string, string>> {
  const directory = `client-extensions/${name}`;
  const waits = {
    targets: { package: { dependsOn: [{ projects: [nameOf(index - 1)], target: 'package' }] } },
  };
  return {
    [`${directory}/client-extension.yaml`]: `assemble:\n    - from: assets\n      into: static\n${name}:\n    type: globalCSS\n    url: style.css\n`,
    [`${directory}/assets/style.css`]: `.${name} { color: red }\n`,
    ...(dependents.includes(name)
      ? { [`${directory}/project.json`]: JSON.stringify({ name, ...waits }) }
      : {}),
  };
}

function nameOf(index: number): string {
  return `shop-${String(index).padStart(2, '0')}`;
}

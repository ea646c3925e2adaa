// npm run conformance -- list                    names the cases
// npm run conformance -- show CASE [DIRECTORY]   unpacks a case and its golden, into a temporary directory unless one is named
// npm run conformance -- add DIRECTORY CASE      makes a case of a workspace, or replaces it; npm run oracle then makes the golden
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const conformance = join(dirname(fileURLToPath(import.meta.url)), '../../e2e/conformance');
const compiled = '../../e2e/dist/conformance';
const { caseNames, hasPart, readPart, writePart } = await import(`${compiled}/suite.js`);
const { readDirectory, writeDirectory } = await import(`${compiled}/listing/directories.js`);

const usage = `Usage: npm run conformance -- list
       npm run conformance -- show CASE [DIRECTORY]
       npm run conformance -- add DIRECTORY CASE`;

const [command, ...operands] = process.argv.slice(2);
const commands = { list, show, add };
const problem = Object.hasOwn(commands, command) ? commands[command](...operands) : usage;
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 2;
}

function list() {
  console.log(caseNames(conformance).join('\n'));
}

function show(name, directory) {
  if (name === undefined) return usage;
  if (!hasPart(conformance, 'cases', name))
    return `Unknown case: ${name}. "npm run conformance -- list" names them.`;
  if (directory !== undefined && existsSync(directory))
    return `${directory} exists. Name a directory to make.`;
  const target = directory === undefined ? mkdtempSync(join(tmpdir(), `${name}-`)) : resolve(directory);
  mkdirSync(target, { recursive: true });
  writeDirectory(join(target, 'case'), readPart(conformance, 'cases', name));
  if (hasPart(conformance, 'goldens', name)) {
    writeDirectory(join(target, 'golden'), readPart(conformance, 'goldens', name));
  }
  console.log(target);
}

function add(directory, name) {
  if (directory === undefined || name === undefined) return usage;
  if (!/^[a-z0-9-]+$/.test(name)) return `Invalid name: ${name}. Use lowercase letters, digits and hyphens.`;
  if (!existsSync(directory)) return `Directory not found: ${directory}`;
  writePart(conformance, 'cases', name, readDirectory(directory));
  console.log(`e2e/conformance/cases/${name}.txt`);
}

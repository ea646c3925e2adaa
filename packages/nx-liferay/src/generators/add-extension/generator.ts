import type { GeneratorCallback, Tree } from '@nx/devkit';
import { diagnostic, exampleEntry, wordsOf, type Diagnostic, type DiagnosticCode } from 'uffa';
import { stringify } from 'yaml';
import type { Settings } from '../client-extension/recipes/recipe';
import { findProject } from '../find-project';
import { newErrors, treeDiagnostics } from '../read-back/tree-diagnostics';
import { treeFiles } from '../read-back/tree-files';
import { missingOption } from '../missing-option';
import { nextSteps } from '../next-steps';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import { workspaceFacts } from '../workspace-facts';
import type { AddExtensionSchema } from './add-extension-schema';
import { batchFiles } from './batch-files';
import { extendedText, type Extension } from './extended-text';
import { readAddition, type Addition } from './read-addition';
import { starterFiles, type Started } from './starter-files';

/** Adds a client extension to a project: `nx g nx-liferay:add-extension <project> --type=…`. */
async function addExtension(tree: Tree, schema: AddExtensionSchema): Promise<GeneratorCallback> {
  const facts = workspaceFacts(tree);
  const missing = missingOption('type', schema.type, [...facts.types.keys()]);
  const existing = findProject(tree, facts, schema.project);
  if ('code' in existing) return refuse([existing, ...missing]);
  if (missing.length > 0) return refuse(missing);
  const addition = readAddition(schema, existing, facts);
  if (!('names' in addition)) return refuse(addition);
  const { project, manifest } = existing;
  const before = treeDiagnostics(tree, project, facts);
  const { entry, item } = await started(tree, addition);
  const extension = { entries: entriesOf(addition, entry), ...(item === undefined ? {} : { item }) };
  const manifestFiles = treeFiles(tree, project);
  const text = extendedText(manifest, manifestFiles, extension);
  if (text === undefined) return refuse([notExtendable(manifestFiles.base.file, extension)]);
  tree.write(manifestFiles.base.file, text);
  const errors = newErrors(before, treeDiagnostics(tree, project, facts));
  if (errors.length > 0) refuse(errors.map((error) => refusalOf(error, addition)));
  return nextSteps([`npx nx package ${schema.project}`, `npx nx deploy ${schema.project}`]);
}

export default guarded(addExtension);

function started(tree: Tree, addition: Addition): Started | Promise<Started> {
  const { type, names, address } = addition;
  const entry = exampleEntry(type, { ...names, address });
  return type.classification === 'batch'
    ? batchFiles(tree, addition, entry)
    : starterFiles(tree, addition, entry);
}

/** The OAuth application first, as in generated projects. */
function entriesOf({ names, address, newApplication }: Addition, entry: Settings): Extension['entries'] {
  if (newApplication === undefined) return { [names.id]: entry };
  const name = `${names.name} Application`;
  return {
    [names.application]: exampleEntry(newApplication, { ...names, name, address }),
    [names.id]: entry,
  };
}

function notExtendable(file: string, { entries, item }: Extension) {
  const block = stringify(
    { ...(item === undefined ? {} : { assemble: [item] }), ...entries },
    { lineWidth: 0, singleQuote: true },
  );
  return diagnostic('yaml-not-extendable', { file, block });
}

/** Rules about what one project can hold: the way out is another project. */
const ofGrouping: readonly DiagnosticCode[] = [
  'grouping-not-allowed',
  'several-batch-extensions',
  'batch-needs-one-application',
  'container-file-missing',
];

/** An error that the addition would cause. It has no place, because the text that it would be in is not written. */
function refusalOf(error: Diagnostic, { existing, type, names }: Addition): Diagnostic {
  const { code, severity, args } = error;
  if (!ofGrouping.includes(code)) return { code, severity, args };
  return diagnostic('extension-does-not-fit', {
    id: names.id,
    type: type.type,
    project: existing.project.path,
    rule: wordsOf(error).message,
  });
}

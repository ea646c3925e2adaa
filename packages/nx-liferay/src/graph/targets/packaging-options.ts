import { prunedFiles } from './prune';
import type { TargetContext } from './target-context';

/** The options of `assemble` and `package`: those of `validate`, and facts whose changes Nx could not see otherwise. */
export function packagingOptions(context: TargetContext): Record<string, unknown> {
  const { executables, unhashed } = context;
  return {
    ...validationOptions(context),
    ...(executables.length === 0 ? {} : { executables }),
    ...(unhashed.listed.length === 0 ? {} : { unhashed: unhashed.listed }),
  };
}

/** The options that the executors `validate`, `assemble` and `package` share. All of them are hashed. */
export function validationOptions(context: TargetContext): Record<string, unknown> {
  const { conflicts, elements, archiveFormat, javaTasks, options } = context;
  const { catalogue } = options;
  const { offered } = javaTasks;
  const replacements = prunedFiles(context);
  return {
    ...optionsOfPlugin(context),
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(conflicts === undefined ? {} : { conflicts }),
    ...(elements === undefined ? {} : { elements }),
    ...(Object.keys(replacements).length === 0 ? {} : { replacements }),
    ...(Object.keys(offered).length === 0 ? {} : { taskOutputs: offered }),
    archiveFormat,
  };
}

/** The options of `verify`, which sees the archive alone. */
export function verificationOptions(context: TargetContext): Record<string, unknown> {
  return { ...optionsOfPlugin(context), archiveFormat: context.archiveFormat };
}

/** What the options of the plugin say for every target that finds diagnostics. */
function optionsOfPlugin({ options }: TargetContext): Record<string, unknown> {
  const { virtualInstanceId, rawTypes, strict, failOn, rules } = options;
  return {
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    ...(strict ? { strict } : {}),
    ...(failOn.length === 0 ? {} : { failOn }),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
    ...(rawTypes.length === 0 ? {} : { types: rawTypes }),
  };
}

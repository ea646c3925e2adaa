import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import type { MapValue, Member } from '../values/value';
import type { AssembleStep, ClientExtension } from './project-manifest';
import { readAssemble } from './read-assemble';
import { readExtension } from './read-extension';
import { withoutMapping } from './without-mapping';

/** What one profile's effective tree holds. */
export interface ReadTree {
  readonly assemble: readonly AssembleStep[];
  readonly extensions: readonly ClientExtension[];
  /** What Gradle refuses, whether the profile is active or not. */
  readonly diagnostics: readonly Diagnostic[];
  /** Diagnostics that matter only where the profile is active. */
  readonly whenActive: readonly Diagnostic[];
}

const RUNTIME = 'runtime';
const ASSEMBLE = 'assemble';

/** Reads every top-level key of an effective tree; `file` stands in where a value has no place of its own. */
export function readTree(tree: MapValue, profile: string, file: string): ReadTree {
  const assemble = readAssemble(tree.members.get(ASSEMBLE)?.value, file);
  const entries = [...tree.members].filter(([key]) => key !== ASSEMBLE && key !== RUNTIME);
  const read = entries.flatMap(([id, { value, keyPosition }]) =>
    value.kind === 'map'
      ? [readExtension({ id, entry: value, position: keyPosition ?? startOf(file), profile })]
      : [],
  );
  return {
    assemble: assemble.steps,
    extensions: read.map(({ extension }) => extension),
    diagnostics: [
      ...assemble.diagnostics,
      ...withoutMapping(entries),
      ...read.flatMap(({ diagnostics }) => diagnostics),
    ],
    whenActive: [
      ...assemble.whereActive,
      ...runtimeDiagnostics(tree.members.get(RUNTIME)),
      ...read.flatMap(({ whenActive }) => whenActive),
    ],
  };
}

/** The format of 2022: Liferay's plugin still accepts the block and reads nothing in it. */
function runtimeDiagnostics(runtime: Member | undefined): readonly Diagnostic[] {
  return runtime ? [diagnostic('runtime-ignored', {}, runtime.keyPosition)] : [];
}

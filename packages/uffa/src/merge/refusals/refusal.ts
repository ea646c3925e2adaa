import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { MergeSource } from '../merge-source';

/** Looks for one reason why archives cannot become one. Pure. */
export type Refusal = (sources: readonly MergeSource[]) => readonly Diagnostic[];

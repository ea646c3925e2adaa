import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { PortalView } from './portal-view';

/** Looks for one kind of fault in an archive as the portal sees it. Pure. */
export type ArchiveCheck = (view: PortalView) => readonly Diagnostic[];

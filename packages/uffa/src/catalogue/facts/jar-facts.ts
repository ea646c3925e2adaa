import type { CatalogueConfiguration } from '../catalogue';

/** A configuration that a jar describes. */
export interface FoundConfiguration extends CatalogueConfiguration {
  readonly pid: string;
}

/** A service that takes batch data of a class. */
export interface FoundBatchService {
  readonly className: string;
  readonly delegate?: string;
  /** Absent: the jar doesn't say. */
  readonly isImported?: boolean;
  readonly isExported?: boolean;
}

/** What one jar tells. */
export interface JarFacts {
  readonly configurations: readonly FoundConfiguration[];
  readonly applications: readonly string[];
  readonly batchServices: readonly FoundBatchService[];
  /** Of the Liferay that the jar belongs to. */
  readonly release?: string;
}

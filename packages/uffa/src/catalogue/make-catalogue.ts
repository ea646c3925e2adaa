import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { statsOf } from '../files/stats-of';
import type { Catalogue } from './catalogue';
import type { JarFacts } from './facts/jar-facts';
import { jarFiles } from './jars/jar-files';
import { readJarFile } from './jars/read-jar-file';
import { mergeFacts } from './merge-facts';

/** A catalogue, and the jars that it lacks. */
export interface MadeCatalogue {
  readonly catalogue: Catalogue;
  /** How many jars and archives of jars were read. */
  readonly jars: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a catalogue comes from. */
export interface CatalogueSources {
  /** Of the Liferay, absolute. */
  readonly home: string;
  /** What diagnostics call it. */
  readonly shownHome: string;
  /** What Liferay's Gradle plugin tells besides. */
  readonly plugin?: JarFacts;
  readonly signal: AbortSignal;
}

/**
 * Reads the jars of a Liferay, one after the other. One that cannot be read is a warning, and the others are read all
 * the same.
 * @throws UffaError for a home that is not there or has no jars, and the reason of the signal
 */
export async function makeCatalogue(sources: CatalogueSources): Promise<MadeCatalogue> {
  const { home, shownHome, plugin, signal } = sources;
  if (statsOf(home)?.isDirectory() !== true) {
    throw new UffaError(diagnostic('catalogue-home-missing', { home: shownHome, is: 'absent' }));
  }
  const jars = jarFiles(home);
  if (jars.length === 0) {
    throw new UffaError(diagnostic('catalogue-home-missing', { home: shownHome, is: 'without jars' }));
  }
  const facts: JarFacts[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const jar of jars) {
    signal.throwIfAborted();
    const read = await readJarFile(jar, signal);
    facts.push(...read.facts);
    diagnostics.push(...read.problems.map((each) => diagnostic('catalogue-jar-unread', { ...each })));
  }
  const catalogue = mergeFacts(plugin === undefined ? facts : [...facts, plugin]);
  return { catalogue, jars: jars.length, diagnostics };
}

import { messageOf } from '../../diagnostics/error-reason';
import { parseProperties } from '../../java-text/properties';
import type { OpenZip } from '../../zip/read/open-zip';
import type { ZipRecord } from '../../zip/read/zip-records';
import { COMPONENT_MARKS, factsOfComponents } from '../facts/component';
import type { JarFacts } from '../facts/jar-facts';
import { configurationsIn, type NameOf } from '../facts/metatype';
import { RELEASE_CLASS, releaseIn } from '../facts/release';
import { factsOfResource } from '../facts/rest-properties';
import { componentTest } from '../facts/service-components';
import { readXml } from '../xml/read-xml';
import { jarRecords } from './jar-records';
import { memberText, smallMember } from './member-text';

/** What a jar tells, and what of it could not be read, in words. */
export interface ReadJar {
  readonly facts: JarFacts;
  readonly problems: readonly string[];
}

const MANIFEST = 'META-INF/MANIFEST.MF';
const NAMES = 'content/Language.properties';
const METATYPE = /^OSGI-INF\/metatype\/[^/]+\.xml$/;
const RESOURCE = /^OSGI-INF\/liferay\/rest\/.*\.properties$/;

/**
 * Reads the descriptions in a jar. What is wrong with one of them keeps no other from being read.
 * @throws Error for a file that is not a jar as a whole
 */
export async function readJar(open: OpenZip): Promise<ReadJar> {
  const records = await jarRecords(open);
  const problems: string[] = [];
  const attempt = <T>(read: () => readonly T[]): readonly T[] => {
    try {
      return read();
    } catch (error) {
      problems.push(messageOf(error));
      return [];
    }
  };
  const text = (name: string): string => {
    const record = records.get(name);
    return record === undefined ? '' : memberText(open, record);
  };
  const found = (test: (name: string) => boolean): readonly ZipRecord[] =>
    [...records.values()].filter(({ name }) => test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const metatypes = found((name) => METATYPE.test(name));
  const nameOf = metatypes.length === 0 ? asItIs : (attempt(() => [namesIn(text(NAMES))])[0] ?? asItIs);
  const [isComponent = nothing] = attempt(() => [componentTest(text(MANIFEST))]);
  const configurations = metatypes.flatMap((record) =>
    attempt(() => configurationsIn(xmlOf(record.name, memberText(open, record)), nameOf)),
  );
  const components = found(isComponent).flatMap((record) =>
    attempt(() => {
      const source = memberText(open, record);
      return COMPONENT_MARKS.test(source) ? [factsOfComponents(xmlOf(record.name, source))] : [];
    }),
  );
  const resources = found((name) => RESOURCE.test(name)).flatMap((record) =>
    attempt(() => [factsOfResource(memberText(open, record))]),
  );
  const releaseClass = records.get(RELEASE_CLASS);
  const [release] =
    releaseClass === undefined ? [] : attempt(() => [releaseIn(smallMember(open, releaseClass))]);
  return {
    facts: {
      configurations,
      applications: [...components, ...resources].flatMap(({ applications }) => applications),
      batchServices: [...components, ...resources].flatMap(({ batchServices }) => batchServices),
      ...(release === undefined ? {} : { release }),
    },
    problems,
  };
}

/** @throws Error that names the document */
function xmlOf(name: string, text: string) {
  try {
    return readXml(text);
  } catch (error) {
    throw new Error(`"${name}" ${messageOf(error)}`, { cause: error });
  }
}

/** Liferay's names are keys of the jar's own language, with a percent sign before them or without. */
function namesIn(text: string): NameOf {
  const names = parseProperties(text);
  return (key) => {
    const plain = key.replace(/^%/, '');
    return names.get(plain) ?? plain;
  };
}

const asItIs: NameOf = (key) => key.replace(/^%/, '');

function nothing(): boolean {
  return false;
}

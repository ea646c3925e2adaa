import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typeRegistry, type ExtensionType } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CET, script, text, withConfig } from '../../packages/uffa/test/archive/right-archive';
import { zipByHand } from '../../packages/uffa/test/archive/zip-by-hand';
import { hasJava } from '../java/has-java';
import { typesAfterTheRelease } from './explained';
import { portalReports, type PortalReport } from './portal-reports';

const later = 'Read by releases after the one whose interfaces these are, 7.4.3.112 (docs/spec/types.md).';
const ofSchema = "In the schema of Liferay's own plugin, and in no interface of this release.";

/** What one of the two knows and the other does not, and why that is right. */
const differences: Readonly<Record<string, string>> = {
  'commerceCheckoutStep.paymentMethodKey (ours)': ofSchema,
  'commerceCheckoutStep.url (ours)': ofSchema,
  'commerceCheckoutStep.urls (ours)': ofSchema,
  'customElement.panelAppOrder (ours)': ofSchema,
  'customElement.panelCategoryKey (ours)': ofSchema,
  'globalCSS.scope (ours)': later,
  'globalJS.scope (ours)': later,
  // Packaging writes it as scriptElementAttributesJSON (behaviour.md 8.2).
  'globalJS.scriptElementAttributes (ours)': later,
  'globalJS.scriptLocation (ours)': later,
  'themeCSS.clayRTLURL (ours)': ofSchema,
  'themeCSS.frontendTokenDefinitionJSON (ours)': later,
  'themeCSS.mainRTLURL (ours)': ofSchema,
  'themeCSS.scope (ours)': later,
};

const types = [...typeRegistry().values()].filter(({ pid }) => pid === CET);

describe.skipIf(!hasJava)("the interfaces of the portal's types (skipped without JDK and Maven)", () => {
  const root = mkdtempSync(join(tmpdir(), 'portal-properties-'));
  let report: PortalReport;

  beforeAll(() => {
    const file = join(root, 'tickets.zip');
    writeFileSync(file, zipByHand(withConfig(text(Object.fromEntries(types.map(configurationOf))))));
    report = portalReports([file])[0]!;
  }, 600_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('know the types that are ours, but for those of later releases', () => {
    const unknown = report.refused
      .filter(({ code }) => code === 'unknown-type')
      .map(({ text: line }) => line);
    expect(unknown.map((line) => line.split(' ').at(-1)).sort()).toEqual([...typesAfterTheRelease].sort());
    expect(types.length).toBeGreaterThan(10);
  });

  it('have the properties that are ours, and no other, but for named differences of releases', () => {
    const found = report.notes.flatMap(differencesIn).sort();
    expect(found).toEqual(Object.keys(differences).sort());
  });
});

/** Every property that we know of a type, as a configuration of it. */
function configurationOf({ type, properties }: ExtensionType): readonly [string, object] {
  const typeSettings = Object.keys(properties).map((name) => `${name}=x`);
  return [`${CET}~${type}`, { ...script, type, typeSettings }];
}

/** What a note of the reader says of properties that only one of the two knows. */
function differencesIn({ code, text: line }: PortalReport['notes'][number]): readonly string[] {
  const type = /~(\w+): /.exec(line)?.[1] ?? '';
  if (code === 'absent-setting') return [`${type}.${/: (\S+) is absent/.exec(line)?.[1] ?? ''} (theirs)`];
  if (code !== 'unknown-settings') return [];
  const names = /does not know \[(.*)\]/.exec(line)?.[1] ?? '';
  return names.split(', ').map((name) => `${type}.${name} (ours)`);
}

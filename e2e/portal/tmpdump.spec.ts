import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyArchive } from 'uffa';
import { it } from 'vitest';
import { archiveFaults } from '../../packages/uffa/test/archive/archive-faults';
import { rightArchive } from '../../packages/uffa/test/archive/right-archive';
import { zipByHand } from '../../packages/uffa/test/archive/zip-by-hand';
import { portalReports } from './portal-reports';
it('x', { timeout: 600000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'pv-'));
  const all = [{ it: 'right', zip: rightArchive, named: ['', ''] as const }, ...archiveFaults];
  const files = all.map(({ zip, ...f }, i) => {
    const file = join(root, String(i), ('name' in f ? f.name : undefined) ?? 'tickets.zip');
    mkdirSync(join(root, String(i)));
    writeFileSync(file, zipByHand(zip));
    return file;
  });
  const reports = portalReports(files);
  const out = [];
  for (const [i, f] of all.entries()) {
    const { diagnostics } = await verifyArchive(files[i]!, { shown: 'tickets.zip' });
    const r = reports[i]!;
    out.push([f.it, f.named[0], diagnostics.map((d) => d.severity[0] + ' ' + d.code).join(','), r.accepted, [...r.refused, ...r.readOtherwise].map((x) => x.code + ': ' + x.text.slice(0, 160))]);
  }
  writeFileSync('/tmp/portal-dump.json', out.map((o) => JSON.stringify(o)).join('\n'));
});

import { readEntries, type ReadEntry } from './zip-entries';
import { naturalOrder } from '../../src/checks/batch/natural-order';
import type { ImportRequest } from './imported-items';
import { objectOf, type JsonObject, textOf } from './portal-items';

const SUFFIX = 'batch-engine-data.json';

interface Envelope {
  readonly configuration?: JsonObject;
  readonly items?: readonly JsonObject[];
}

/**
 * What a portal makes of an archive's batch data: files in the natural order of their names; the delegate comes from the
 * configuration alone.
 */
export async function asPortal(archive: string): Promise<readonly ImportRequest[]> {
  const files = (await filesOf(archive)).sort((a, b) => naturalOrder(a.path, b.path));
  return files.map(({ text }) => {
    const { configuration = {}, items = [] } = JSON.parse(text) as Envelope;
    const parameters = objectOf(configuration['parameters']);
    return {
      className: textOf(configuration['className']),
      delegate: textOf(configuration['taskItemDelegateName'] ?? 'null'),
      createStrategy: textOf(parameters['createStrategy'] ?? 'INSERT'),
      items,
    };
  });
}

/** What the container in Liferay's cloud sends: files by their bytes, items alone, every parameter in the query. */
export async function asCloud(archive: string): Promise<readonly ImportRequest[]> {
  const files = (await filesOf(archive)).sort((a, b) =>
    Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)),
  );
  return files.map(({ text }) => {
    const { configuration = {}, items = [] } = JSON.parse(text) as Envelope;
    const query = objectOf(configuration['parameters']);
    return {
      className: textOf(configuration['className']),
      delegate: textOf(query['taskItemDelegateName'] ?? 'DEFAULT'),
      createStrategy: textOf(query['createStrategy'] ?? 'INSERT'),
      items,
    };
  });
}

async function filesOf(archive: string): Promise<ReadEntry[]> {
  return (await readEntries(archive)).filter(
    ({ path }) => path.startsWith('batch/') && path.endsWith(SUFFIX),
  );
}

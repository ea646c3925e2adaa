import type { FoundBatchService } from './jar-facts';

/** The service that takes batch data, by the properties that it is registered with; none for another service. */
export function batchServiceOf(properties: ReadonlyMap<string, string>): readonly FoundBatchService[] {
  const className = properties.get('batch.engine.entity.class.name') ?? '';
  if (className === '') return [];
  const delegate = properties.get('batch.engine.task.item.delegate.name') ?? '';
  const isImported = flag(properties.get('batch.planner.import.enabled'));
  const isExported = flag(properties.get('batch.planner.export.enabled'));
  return [
    {
      className,
      ...(delegate === '' ? {} : { delegate }),
      ...(isImported === undefined ? {} : { isImported }),
      ...(isExported === undefined ? {} : { isExported }),
    },
  ];
}

function flag(text: string | undefined): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

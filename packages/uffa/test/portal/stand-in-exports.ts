import { zipByHand } from '../archive/zip-by-hand';
import type { JsonObject } from './portal-items';
import { jsonAnswer, type RawAnswer } from './raw-answer';
import type { StandInItems } from './stand-in-items';
import type { StandInOptions } from './stand-in-options';

interface Task {
  readonly className: string;
  readonly delegate: string;
  readonly query: URLSearchParams;
  asked: number;
  contentAsked: number;
}

/** The export tasks of the stand-in's batch engine. */
export class StandInExports {
  private readonly tasks: Task[] = [];

  constructor(
    private readonly items: StandInItems,
    private readonly options: StandInOptions,
  ) {}

  start(path: string, query: URLSearchParams): RawAnswer {
    const [className = '', contentType = ''] = path.split('/').map(decodeURIComponent);
    const delegate = query.get('taskItemDelegateName') ?? 'DEFAULT';
    if (contentType.toUpperCase() !== 'JSONT') return jsonAnswer(400, { title: 'Unsupported content type' });
    const isKnown = this.items.has(className, delegate);
    if (!isKnown) return jsonAnswer(400, { title: `Unknown class name ${className}` });
    this.tasks.push({ className, delegate, query, asked: 0, contentAsked: 0 });
    return jsonAnswer(202, this.taskJson(this.tasks.length));
  }

  show(path: string): RawAnswer {
    const [id = '', content] = path.split('/');
    const task = this.tasks[Number(id) - 1];
    if (task === undefined) return jsonAnswer(404, { title: 'No such task' });
    if (content === undefined) {
      task.asked++;
      return jsonAnswer(200, this.taskJson(Number(id)));
    }
    const isLate = task.contentAsked++ < (this.options.lateContent ?? 0);
    if (isLate || this.stateOf(task) !== 'COMPLETED') return jsonAnswer(404, { title: 'Not completed' });
    const entry = { name: 'export.batch-engine-data.json', content: this.exportText(task), method: 8 };
    const body = this.options.content ?? zipByHand({ entries: [entry] });
    return { headers: { 'content-type': 'application/octet-stream' }, body };
  }

  private stateOf({ asked }: Task): string {
    const { endlessExport, failedExport, slowExports = 1 } = this.options;
    if (endlessExport === true) return 'STARTED';
    if (asked < slowExports) return asked === 0 ? 'INITIAL' : 'STARTED';
    return failedExport === undefined ? 'COMPLETED' : 'FAILED';
  }

  private taskJson(id: number): JsonObject {
    const task = this.tasks[id - 1]!;
    const count = this.exported(task).length;
    const executeStatus = this.stateOf(task);
    const message =
      executeStatus === 'FAILED'
        ? this.options.failedExport
        : executeStatus === 'COMPLETED'
          ? this.options.failedItems
          : undefined;
    return {
      className: task.className,
      contentType: 'JSONT',
      executeStatus,
      externalReferenceCode: `task-${id}`,
      id,
      ...(message === undefined ? {} : { errorMessage: message }),
      processedItemsCount: executeStatus === 'COMPLETED' ? count : 0,
      totalItemsCount: count,
    };
  }

  private exported({ className, delegate, query }: Task): readonly JsonObject[] {
    return this.items.items(className, delegate, query);
  }

  /** A JSONT file: the address of this machine in it, and its numbers, are what an export has. */
  private exportText(task: Task): string {
    const { className, delegate } = task;
    const items = this.exported(task);
    return JSON.stringify({
      actions: {
        createBatch: {
          href: `http://localhost:8080/o/headless-batch-engine/v1.0/import-task/${className}`,
          method: 'POST',
        },
      },
      configuration: {
        className,
        companyId: 20096,
        userId: 20123,
        parameters: { createStrategy: 'INSERT' },
        taskItemDelegateName: delegate,
        version: 'v1.0',
      },
      items: items.slice(0, items.length - (this.options.lostItems ?? 0)),
    });
  }
}

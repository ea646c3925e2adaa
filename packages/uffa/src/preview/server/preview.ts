import type { Api } from '../data/api';
import type { PageReport, PreviewEvent } from '../page/messages';
import type { ReadPackageFile } from '../site/site';
import { emptyModel, eventsBetween, type PreviewModel } from './preview-model';
import { PreviewReport } from './preview-report';
import { ReloadEvents } from './reload-events';

/** What somebody who sits at the terminal is told. */
export type Told =
  | { readonly kind: 'finding'; readonly report: PageReport }
  | { readonly kind: 'unanswered'; readonly method: string; readonly path: string };

export interface PreviewOptions {
  readonly readPackageFile: ReadPackageFile;
  /** Is called once for each thing that pages find. */
  readonly tell: (told: Told) => void;
  /** Is called where a file is another than the one that was planned. */
  readonly onStale: (file: string) => void;
}

/** What is shown now, and what its pages have found. */
export class Preview {
  readonly events = new ReloadEvents();
  readonly report = new PreviewReport();
  private current: PreviewModel = emptyModel;
  private answering: Api | undefined;

  constructor(readonly options: PreviewOptions) {}

  get model(): PreviewModel {
    return this.current;
  }

  get api(): Api | undefined {
    return this.answering;
  }

  /** Shows another model from now on, and tells the open pages. @returns what they were told */
  show(model: PreviewModel, api: Api | undefined): readonly PreviewEvent[] {
    const events = eventsBetween(this.current, model);
    this.current = model;
    this.answering = api;
    for (const event of events) this.events.send(event);
    return events;
  }

  find(report: PageReport): void {
    if (this.report.add(report)) this.options.tell({ kind: 'finding', report });
  }

  leaveUnanswered(method: string, path: string): void {
    if (this.report.addUnanswered(method, path)) this.options.tell({ kind: 'unanswered', method, path });
  }
}

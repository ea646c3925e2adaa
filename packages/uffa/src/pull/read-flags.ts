import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Portal } from '../portal-client/portal';
import { readExactJson } from './json/read-exact-json';
import { flagsIn, type SchemaFlags } from './schema-flags';

/** Answers that say that a portal does not show its OpenAPI document, or not to this asker. */
const NOT_SHOWN = [401, 403, 404, 405, 500, 501];

/** The portal's own word about the members of a class, and a diagnostic where it has none. */
export interface ReadFlags {
  readonly flags?: SchemaFlags;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the OpenAPI documents of a portal, each once. */
export class FlagReader {
  private readonly documents = new Map<string, Promise<string | undefined>>();

  constructor(private readonly portal: Portal) {}

  /**
   * @param application the base of the application that has the class; absent: it is not known
   * @param names the class's name, then others that its schema may have
   */
  async read(application: string | undefined, names: readonly string[]): Promise<ReadFlags> {
    const [className = ''] = names;
    const text = application === undefined ? undefined : await this.document(application);
    const document = text === undefined ? undefined : readExactJson(text);
    const flags = document === undefined ? undefined : flagsIn(document, names);
    if (flags !== undefined) return { flags, diagnostics: [] };
    return { diagnostics: [diagnostic('pull-flags-unknown', { className, application: application ?? '' })] };
  }

  private document(application: string): Promise<string | undefined> {
    const known = this.documents.get(application);
    if (known !== undefined) return known;
    const path = `${application}/openapi.json`;
    const read = this.portal
      .jsonOr({ path }, NOT_SHOWN)
      .then(({ status, text }) => (status < 300 ? text : undefined));
    this.documents.set(application, read);
    return read;
  }
}

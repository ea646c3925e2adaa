/** The options of `build-image` (schema.json). */
export interface BuildImageSchema {
  readonly image?: string;
  readonly tool?: string;
  readonly pull?: boolean;
  readonly arguments?: readonly string[];
  readonly virtualInstanceId?: string;
  /** Given by the profile's configuration; the image is built from the archive that was packaged under it. */
  readonly profile?: string;
}

import type { ApiRequest } from '../api';
import type { PreviewUser } from '../../people';
import type { Editor, ObjectStore } from '../store/object-store';

/** A call of an API, and what it is answered from. */
export interface Call {
  readonly request: ApiRequest;
  readonly store: ObjectStore;
  readonly user: PreviewUser;
  /** Asked for once per change. */
  readonly editor: () => Editor;
  /** Such as `http://127.0.0.1:4300`; empty where the call does not say. */
  readonly origin: string;
}

type Handler = (event: Readonly<Record<string, unknown>>) => void;

/** What `on` gives back. */
export interface Subscription {
  readonly detach: () => void;
}

/** The events of `Liferay`, which scripts of a page send each other. */
export interface EventBus {
  readonly on: (name: string, handler: Handler, context?: unknown) => Subscription;
  readonly after: EventBus['on'];
  readonly once: (name: string, handler: Handler, context?: unknown) => Subscription;
  readonly fire: (name: string, data?: Readonly<Record<string, unknown>>) => void;
  /** Takes a subscription, or the name of an event and maybe one of its handlers. */
  readonly detach: (what: string | Subscription, handler?: Handler) => void;
}

/** Makes a bus without subscriptions. */
export function eventBus(): EventBus {
  const handlers = new Map<string, Set<{ readonly handler: Handler; readonly call: Handler }>>();
  const on: EventBus['on'] = (name, handler, context) => {
    const ofName = handlers.get(name) ?? new Set();
    handlers.set(name, ofName);
    const entry = {
      handler,
      call: (event: Parameters<Handler>[0]) => {
        Reflect.apply(handler, context, [event]);
      },
    };
    ofName.add(entry);
    return { detach: () => void ofName.delete(entry) };
  };
  return {
    on,
    after: on,
    once: (name, handler, context) => {
      const subscription = on(name, (event) => {
        subscription.detach();
        Reflect.apply(handler, context, [event]);
      });
      return subscription;
    },
    fire: (name, data = {}) => {
      for (const { call } of [...(handlers.get(name) ?? [])]) {
        try {
          call({ ...data, type: name });
        } catch (error) {
          // One handler keeps no other from the event.
          reportError(error);
        }
      }
    },
    detach: (what, handler) => {
      if (typeof what !== 'string') {
        what.detach();
        return;
      }
      const ofName = handlers.get(what);
      for (const entry of [...(ofName ?? [])]) {
        if (handler === undefined || entry.handler === handler) ofName?.delete(entry);
      }
    },
  };
}

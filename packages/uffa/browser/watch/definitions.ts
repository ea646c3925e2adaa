import { sendReport } from '../send-report';
import { urlIn } from './errors';

/**
 * Reports the second definition of a tag, which the browser refuses.
 *
 * @param defined is called before each definition
 */
export function watchDefinitions(defined: () => void): void {
  const define = customElements.define.bind(customElements);
  customElements.define = (name, constructor, options) => {
    defined();
    if (customElements.get(name) !== undefined) {
      sendReport({
        kind: 'defined-twice',
        message: `<${name}> is defined a second time.`,
        ...urlIn(new Error()),
      });
    }
    define(name, constructor, options);
  };
}

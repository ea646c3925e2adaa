import { printProperties, type PlacedProperty } from '../java-text/properties';
import { offsetsInText } from '../java-text/offsets-in-text';
import { suffixed } from '../plan/names';
import { spliced } from '../yaml-edit/splice';

const named: readonly string[] = ['Bundle-SymbolicName', 'name'];
const CONTEXTS = 'required-deployment-contexts';
const INSTANCE = 'Liferay-Virtual-Instance-Id';
const ofInstance: readonly string[] = [
  'Liferay-Client-Extension-Batch',
  'Liferay-Client-Extension-Site-Initializer',
];

/** The properties file for a virtual instance (behaviour.md 18). Every other line of it stays. */
export function retargetedHeaders(
  text: string,
  properties: readonly PlacedProperty[],
  virtualInstanceId: string,
): string {
  const offsetsOf = offsetsInText(text);
  const splices = properties.flatMap(({ key, value, position }) => {
    const changed = changedValue(key, value, virtualInstanceId);
    return changed === undefined ? [] : [{ ...offsetsOf(position), text: line(key, changed) }];
  });
  const needsInstance = properties.some(({ key }) => ofInstance.includes(key));
  if (!needsInstance || properties.some(({ key }) => key === INSTANCE)) return spliced(text, splices);
  const end = text === '' || /[\r\n]$/.test(text) ? '' : '\n';
  return `${spliced(text, splices)}${end}${line(INSTANCE, virtualInstanceId)}\n`;
}

function changedValue(key: string, value: string, instance: string): string | undefined {
  if (named.includes(key)) return suffixed(value, instance);
  if (key === INSTANCE) return instance;
  if (key !== CONTEXTS || value === '') return undefined;
  return value
    .split(',')
    .map((each) => suffixed(each, instance))
    .join(',');
}

function line(key: string, value: string): string {
  return printProperties(new Map([[key, value]])).replace(/\n$/, '');
}

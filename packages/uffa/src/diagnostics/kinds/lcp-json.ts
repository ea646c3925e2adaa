import { kind } from '../kind';
import { valueKinds, type ValueKind } from './value-kinds';

/** What Liferay Cloud takes in LCP.json, in the words of a sentence. */
const expectedValues = {
  text: 'a text',
  flag: 'true or false',
  number: 'a number',
  whole: 'a whole number',
  scalar: 'a text',
  list: 'a list',
  object: 'a mapping',
} as const;

/** What a number of LCP.json counts. */
type LcpUnit = 'megabytes' | 'CPUs' | 'percent' | 'seconds';

/** What Liferay's plugin packages and the cloud then refuses, ignores or reads in another way. */
export const lcpJsonKinds = {
  'lcp-dependency-unknown': kind<{ service: string }>({
    severity: 'info',
    title: 'Dependency on an unknown service',
    message: ({ service }) =>
      `LCP.json depends on "${service}", which is not a service of this workspace: until something else brings it, nothing of this project starts.`,
    fix: ({ service }) => `Deploy what has the id "${service}" first, or remove it from "dependencies".`,
  }),
  'lcp-memory-tiny': kind<{ path: string; value: string; meant: number }>({
    severity: 'warning',
    title: 'Memory of a few megabytes',
    message: ({ path, value }) =>
      `"${path}" in LCP.json is ${value}, and the number is in megabytes: hardly any program starts with so little.`,
    fix: ({ value, meant }) => `Write ${meant} for ${value} GB.`,
  }),
  'lcp-port-not-exposed': kind<{ port: string; path: string; exposed: readonly string[] }>({
    severity: 'info',
    title: 'Port not exposed by the Dockerfile',
    message: ({ port, path, exposed }) =>
      `"${path}" in LCP.json is ${port}, but the Dockerfile exposes ${exposed.join(', ')}.`,
    fix: () => 'Use the port that the program listens on in both.',
  }),
  'lcp-probe-port-differs': kind<{ port: string; path: string; served: readonly string[] }>({
    severity: 'info',
    title: 'Probe of another port',
    message: ({ port, path, served }) =>
      `"${path}" in LCP.json is ${port}, but the service has the port ${served.join(', ')}.`,
    fix: ({ served }) => `Write ${served[0] ?? ''}, unless probes have a port of their own.`,
  }),
  'lcp-property-misplaced': kind<{ name: string }>({
    severity: 'warning',
    title: 'Property of an environment outside of one',
    message: ({ name }) =>
      `"${name}" is at the top of LCP.json, but Liferay Cloud reads it only in an environment.`,
    fix: ({ name }) => `Move it: "environments": { "dev": { "${name}": … } }.`,
  }),
  'lcp-property-misspelt': kind<{ path: string; nearest: string }>({
    severity: 'warning',
    title: 'Misspelt property in LCP.json',
    message: ({ path }) => `"${path}" in LCP.json is not a property that Liferay Cloud reads.`,
    fix: ({ nearest }) => `Write "${nearest}".`,
  }),
  'lcp-property-unknown': kind<{ path: string }>({
    severity: 'info',
    title: 'Unknown property in LCP.json',
    message: ({ path }) => `"${path}" in LCP.json is not among the properties that Liferay documents.`,
    fix: ({ path }) => `Remove "${path}", unless you know that Liferay Cloud reads it.`,
  }),
  'lcp-schedule-invalid': kind<{ schedule: string; fields: number }>({
    severity: 'warning',
    title: 'Schedule not in five fields',
    message: ({ schedule, fields }) =>
      `The schedule "${schedule}" in LCP.json has ${fields} fields, but a CronJob takes five: minute, hour, day, month, day of the week.`,
    fix: () => 'Write five fields, such as "*/15 * * * *" for every quarter of an hour.',
  }),
  'lcp-schedule-missing': kind<Record<string, never>>({
    severity: 'warning',
    title: 'CronJob without a schedule',
    message: () => 'LCP.json asks for a CronJob but has no "schedule", so nothing says when it runs.',
    fix: () => 'Add "schedule": "0 * * * *" for every hour, or another in five fields.',
  }),
  'lcp-value-of-wrong-kind': kind<{
    path: string;
    expected: keyof typeof expectedValues;
    found: ValueKind;
    text?: string;
    meant?: string;
  }>({
    severity: 'warning',
    title: 'Wrong value type in LCP.json',
    message: ({ path, expected, found, text }) =>
      `"${path}" in LCP.json is ${text === undefined ? valueKinds[found] : found === 'string' ? `the text "${text}"` : text}, but Liferay Cloud takes ${expectedValues[expected]}.`,
    fix: ({ path, expected, meant }) =>
      meant === undefined
        ? `Write ${expectedValues[expected]} for "${path}".`
        : `Write ${meant} without quotes.`,
  }),
  'lcp-value-out-of-range': kind<{
    path: string;
    value: string;
    least: number;
    most?: number;
    unit?: LcpUnit;
  }>({
    severity: 'warning',
    title: 'Value out of range in LCP.json',
    message: ({ path, value, unit, ...limits }) =>
      `"${path}" in LCP.json is ${value}, but Liferay Cloud takes ${rangeOf(limits)}${unit === undefined ? '' : ` ${unit}`}.`,
    fix: ({ path, unit, ...limits }) =>
      `Write "${path}" with ${rangeOf(limits)}${unit === undefined ? '' : ` ${unit}`}.`,
  }),
  'lcp-value-unknown': kind<{ path: string; value: string; values: readonly string[]; nearest?: string }>({
    severity: 'warning',
    title: 'Unknown value in LCP.json',
    message: ({ path, value, values }) =>
      `"${path}" in LCP.json is "${value}", but Liferay Cloud takes ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}.`,
    fix: ({ values, nearest }) =>
      nearest === undefined ? `Write one of ${values.join(', ')}.` : `Write "${nearest}".`,
  }),
};

function rangeOf({ least, most }: { readonly least: number; readonly most?: number }): string {
  return most === undefined ? `${least} or more` : `${least} to ${most}`;
}

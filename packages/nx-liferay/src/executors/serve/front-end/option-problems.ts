import { diagnostic, type Diagnostic } from 'uffa';
import type { LiveSchema } from '../serve-schema';

/** What is wrong with values of which addresses are made. */
export function optionProblems({ host, port, portalOrigin }: LiveSchema): readonly Diagnostic[] {
  return [
    ...(host === undefined || /^[\w-]+(?:\.[\w-]+)*$/.test(host)
      ? []
      : [invalid('host', host, 'the name of this machine, such as localhost')]),
    ...(port === undefined || (Number.isInteger(port) && port > 0 && port < 65_536)
      ? []
      : [invalid('port', String(port), 'a number from 1 to 65535')]),
    ...(portalOrigin === undefined || isOrigin(portalOrigin)
      ? []
      : [invalid('portalOrigin', portalOrigin, 'the address of the portal, such as http://localhost:8080')]),
  ];
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function invalid(option: string, value: string, expected: string): Diagnostic {
  return diagnostic('target-option-invalid', { option, value, expected });
}

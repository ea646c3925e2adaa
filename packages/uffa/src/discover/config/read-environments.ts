import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import type { Position } from '../../diagnostics/position';
import { parseJson } from '../../java-text/json-reader';
import type { Member, Value } from '../../values/value';
import {
  deploySettings,
  fixedLcpMembers,
  type Environment,
  type PlacedAddress,
  type PlacedLcp,
} from './environment';
import { serviceAddress } from './service-address';
import { withoutPlaces } from './without-places';

/** Environments as they are declared; what is wrong with one keeps no other from being read. */
export interface ReadEnvironments {
  readonly environments: readonly Environment[];
  readonly diagnostics: readonly Diagnostic[];
}

const members = ['profile', 'virtualInstances', 'addresses', 'lcp', 'deploy'] as const;

/**
 * Reads environments that a program passes on, such as an option of a plugin.
 *
 * @param place what sets them, as the subject of a sentence, such as `The option "environments"`
 */
export function environmentsOfOption(environments: object, place: string): ReadEnvironments {
  const { value } = parseJson(JSON.stringify(environments), place);
  return readEnvironments(value === undefined ? { kind: 'null' } : withoutPlaces(value), place);
}

/** Reads the environments that a value declares, by their names. */
export function readEnvironments(value: Value, place: string): ReadEnvironments {
  const reader = new Reader(place);
  const environments = reader
    .mapOf(value, 'environments', 'an object with an environment by each name')
    .map(([name, member]) => reader.environment(name, member));
  return { environments, diagnostics: reader.diagnostics };
}

/** Collects what is wrong on the way. */
class Reader {
  readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly place: string) {}

  environment(name: string, { value, keyPosition }: Member): Environment {
    // It is a directory's name, and one that Nx takes for a configuration's.
    if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) {
      this.report(diagnostic('environment-name-unfit', { environment: name }, keyPosition));
    }
    const given = new Map(this.mapOf(value, name, `an object with ${members.join(', ')}`));
    for (const [member, { keyPosition: at }] of given) this.requireKnown(member, members, at);
    const member = (key: (typeof members)[number]) => given.get(key)?.value;
    return {
      name,
      ...(keyPosition === undefined ? {} : { position: keyPosition }),
      ...this.profile(member('profile')),
      virtualInstances: this.instances(member('virtualInstances')),
      addresses: this.addresses(member('addresses')),
      lcp: this.lcp(member('lcp')),
      deploy: this.deploy(member('deploy')),
    };
  }

  /** The members of a mapping; none of anything else, which is reported. */
  mapOf(value: Value | undefined, member: string, expected: string): readonly (readonly [string, Member])[] {
    if (value === undefined) return [];
    if (value.kind === 'map') return [...value.members];
    this.invalid(value, member, expected);
    return [];
  }

  private profile(value: Value | undefined): Pick<Environment, 'profile' | 'profilePosition'> {
    const profile = this.text(value, 'profile', 'the name of a profile');
    if (profile === undefined) return {};
    return { profile, ...(value?.position === undefined ? {} : { profilePosition: value.position }) };
  }

  private instances(value: Value | undefined): readonly string[] {
    if (value === undefined) return [];
    const expected = 'a list of web ids of virtual instances';
    if (value.kind !== 'list') {
      this.invalid(value, 'virtualInstances', expected);
      return [];
    }
    const ids = value.items.flatMap((item) => {
      const id = this.text(item, 'virtualInstances', expected);
      if (id !== undefined && /[/\\\0]/.test(id)) {
        this.report(diagnostic('virtual-instance-invalid', { virtualInstanceId: id }, item.position));
      }
      return id === undefined ? [] : [id];
    });
    return [...new Set(ids)];
  }

  private addresses(value: Value | undefined): ReadonlyMap<string, PlacedAddress> {
    const given = this.mapOf(value, 'addresses', 'an object with an address by each id');
    return new Map(
      given.flatMap(([id, { value: text, keyPosition }]) => {
        const address = text.kind === 'string' ? serviceAddress(text.value) : undefined;
        if (address !== undefined) {
          return [[id, { ...address, ...(keyPosition === undefined ? {} : { position: keyPosition }) }]];
        }
        const found = text.kind === 'string' ? text.value : '';
        this.report(diagnostic('environment-address-malformed', { id, value: found }, text.position));
        return [];
      }),
    );
  }

  private lcp(value: Value | undefined): ReadonlyMap<string, PlacedLcp> {
    const given = this.mapOf(value, 'lcp', 'an object with a part of an LCP.json by each project');
    return new Map(
      given.flatMap(([project, { value: part, keyPosition }]) => {
        this.lcpMembers(this.mapOf(part, project, 'an object with members of an LCP.json'));
        if (part.kind !== 'map') return [];
        return [[project, { value: part, ...(keyPosition === undefined ? {} : { position: keyPosition }) }]];
      }),
    );
  }

  private lcpMembers(given: readonly (readonly [string, Member])[]): void {
    for (const [member, { keyPosition }] of given) {
      if (!fixedLcpMembers.includes(member)) continue;
      this.report(diagnostic('environment-lcp-fixed', { member }, keyPosition));
    }
  }

  private deploy(value: Value | undefined): Environment['deploy'] {
    const given = this.mapOf(value, 'deploy', `an object with ${deploySettings.join(', ')}`);
    return Object.fromEntries(
      given.flatMap(([option, { value: text, keyPosition }]) => {
        if (!this.requireKnown(option, deploySettings, keyPosition)) return [];
        const given = this.text(text, option, 'a text');
        return given === undefined ? [] : [[option, given]];
      }),
    );
  }

  private text(value: Value | undefined, member: string, expected: string): string | undefined {
    if (value === undefined) return undefined;
    if (value.kind === 'string' && value.value.trim() !== '') return value.value;
    this.invalid(value, member, expected);
    return undefined;
  }

  private requireKnown(member: string, known: readonly string[], at: Position | undefined): boolean {
    if (known.includes(member)) return true;
    const nearest = nearestName(member, known);
    const args = { file: this.place, member, members: known, ...(nearest === undefined ? {} : { nearest }) };
    this.report(diagnostic('config-member-unknown', args, at));
    return false;
  }

  private invalid({ position }: Value, member: string, expected: string): void {
    const args = { file: this.place, member, expected };
    this.report(diagnostic('config-value-invalid', args, position));
  }

  private report(found: Diagnostic): void {
    this.diagnostics.push(found);
  }
}

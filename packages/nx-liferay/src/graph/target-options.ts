import type { TargetConfiguration } from '@nx/devkit';
import { isObject } from '../workspace/read-json';
import { unfit } from './option-values';
import { targetKinds, type TargetKind } from './target-kind';

/** `false`: no such target. Text: its name. An object: its name and the properties of the target to change. */
export type TargetOption = false | string | ({ readonly name?: string } & Partial<TargetConfiguration>);

/** The options of this plugin that are about its targets. */
export type TargetOptions = Partial<Readonly<Record<TargetKind, TargetOption>>>;

export interface TargetSetting {
  readonly name: string;
  readonly override: Partial<TargetConfiguration>;
}

export type TargetSettings = Readonly<Record<TargetKind, TargetSetting | undefined>>;

/**
 * What the options say of each target.
 * @throws for a value that makes no sense, and for two targets with one name
 */
export function targetSettings(options: TargetOptions): TargetSettings {
  const setting = (kind: TargetKind) => targetSetting(kind, options[kind]);
  const settings = {
    install: setting('install'),
    build: setting('build'),
    prune: setting('prune'),
    'build-theme': setting('build-theme'),
    'watch-theme': setting('watch-theme'),
    validate: setting('validate'),
    assemble: setting('assemble'),
    package: setting('package'),
    verify: setting('verify'),
    deploy: setting('deploy'),
    'build-image': setting('build-image'),
    serve: setting('serve'),
    preview: setting('preview'),
  };
  requireDistinctNames(settings);
  return settings;
}

/** Of two targets with one name, a project would have the one that is inferred last. */
function requireDistinctNames(settings: TargetSettings): void {
  const kinds = new Map<string, TargetKind>();
  for (const kind of targetKinds) {
    const name = settings[kind]?.name;
    if (name === undefined) continue;
    const other = kinds.get(name);
    if (other !== undefined) {
      throw new Error(
        `nx.json gives the targets of nx-liferay's options "${other}" and "${kind}" one name, "${name}": give one of them another name, or switch it off with false.`,
      );
    }
    kinds.set(name, kind);
  }
}

function targetSetting(kind: TargetKind, option: unknown): TargetSetting | undefined {
  if (option === false) return undefined;
  if (option === undefined) return { name: kind, override: {} };
  if (isName(option)) return { name: option, override: {} };
  if (!isObject(option)) throw unfit(kind, option, "write false, the target's name, or an object");
  const { name = kind, ...override } = option;
  if (isName(name)) return { name, override };
  throw new Error(
    `nx.json gives the target of nx-liferay's option "${kind}" the name ${JSON.stringify(name)}: write a text that is not empty.`,
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

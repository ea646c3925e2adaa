import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { TypeRegistry } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { Value } from '../values/value';
import type { EditedFiles } from './edited-files';

const PREFIX = /^(?:\.?\/)?static\//;
const NESTED = /^(?:\.?\/)?static\/static(?:\/|$)/;

/**
 * URLs that begin with `static/`, although they are relative to it. Packaging finds them once there is something to
 * serve; this works without a build. None where files are, or may be, assembled into `static/static/`.
 */
export function prefixedUrls(
  { project, assemble, extensions }: ProjectManifest,
  types: TypeRegistry,
  { names }: Pick<EditedFiles, 'names'>,
): readonly Diagnostic[] {
  const isNested = assemble.some(
    ({ from, into }) =>
      NESTED.test(into?.text ?? '') ||
      (/^(?:\.?\/)?static\/?$/.test(into?.text ?? '') &&
        names(posix.join(project.path, from?.text ?? '.')).includes('static')),
  );
  if (isNested) return [];
  return extensions
    .filter(({ typeSettings }) => !typeSettings.members.has('baseURL'))
    .flatMap(({ id, type, typeSettings: { members } }) =>
      Object.entries(types.get(type)?.properties ?? {})
        .filter(([, { served }]) => served)
        .flatMap(([property, { required }]) =>
          textsIn(members.get(property)?.value)
            .filter(({ value }) => PREFIX.test(value))
            .map(({ value: url, position }) => {
              const relative = url.replace(PREFIX, '');
              const need = required === true ? 'required' : 'optional';
              return diagnostic('url-starts-with-static', { id, property, need, url, relative }, position);
            }),
        ),
    );
}

type Text = Extract<Value, { kind: 'string' }>;

function textsIn(value: Value | undefined): readonly Text[] {
  if (value?.kind === 'list') return value.items.flatMap(textsIn);
  return value?.kind === 'string' ? [value] : [];
}

import { diagnostic, type Diagnostic, type ProjectManifest, type TypeRegistry, type Value } from 'uffa';

const PREFIX = /^(?:\.?\/)?static\//;

/**
 * URLs that begin with `static/`, although they are relative to it. Packaging finds them once there is something to
 * serve; this works without a build. None where files are assembled into `static/static/`.
 */
export function staticPrefixes(manifest: ProjectManifest, types: TypeRegistry): readonly Diagnostic[] {
  const isNested = manifest.assemble.some(({ into }) =>
    /^(?:\.?\/)?static\/static(?:\/|$)/.test(into?.text ?? ''),
  );
  if (isNested) return [];
  return manifest.extensions
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

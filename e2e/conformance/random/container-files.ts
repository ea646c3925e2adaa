import fc from 'fast-check';

import { decimal } from './yaml-scalars';

const jsonScalar = fc.oneof(
  fc.constantFrom('0.05', '1', '1.0', '1e3', '1E8', '1.50', '-0', '12345678901234567890', '0.1e-4', 'true', 'null', '""', '"a/b"', '"\\u00e4\\u2028\\/"', '"__PROJECT_ID__"', '"__CLIENT_EXTENSION_ID__"', '"${x}"', '"ä€😀"', '"\\ud83d\\ude00"', '"\\t\\u0001\\u007f"'),
  decimal,
  fc.string({ maxLength: 8 }).map((text) => JSON.stringify(text)),
); // prettier-ignore

const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    jsonScalar,
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'path', 'env'), tie('json')), { maxLength: 3 })
      .map((members) => `{${members.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`),
  ),
}));

/** JSON with every way of writing numbers and text. */
export const jsonText: fc.Arbitrary<string> = json;

const members = fc.array(
  fc.tuple(fc.constantFrom('cpu', 'memory', 'env', 'kind', 'id', 'environments', 'loadBalancer', 'scale', 'dependencies', 'x'), json),
  { maxLength: 4 },
); // prettier-ignore

const dependencies = fc
  .array(fc.oneof(fc.constantFrom('"a"', '"__PROJECT_ID__"', '"b c"', '1', 'null'), jsonScalar), {
    maxLength: 3,
  })
  .map((items) => `{"dependencies": [${items.join(',')}]}`);

/** An own `LCP.json`: usually an object, sometimes with a mistake. */
export const lcpJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: members.map((all) => `{${all.map(([key, value]) => `"${key}": ${value}`).join(',\n  ')}}`) },
  { weight: 3, arbitrary: dependencies },
  { weight: 1, arbitrary: json },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '{', '{} x', '{"a": 1,}', '// x\n{}', '\ufeff{}', '{"a": 01}', '{"a": .5}', '{"a": +1}', '{"a": NaN}', "{'a': 1}", '{"a": "\t"}', '{"a": "\\x"}', '{"a": 1, "a": {"b": 2}}', '[1] 2', '{"a": "\\ud800"}', '{"a": 1.}', '{"a": 1e}', 'nul') },
); // prettier-ignore

/** An own `Dockerfile`, whose tokens are replaced. */
export const dockerfile: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('FROM x', 'COPY . /', '# __PROJECT_ID__', 'ENV A=__BATCH_TYPE__', 'RUN echo "ä"', '\r', '', '__batch.oAuthApplicationHeadlessServer__', '$PATH \\1'), { maxLength: 5 })
  .map((lines) => lines.join('\n')); // prettier-ignore

const line = fc.oneof(
  fc.constantFrom('name=x', 'Bundle-SymbolicName: x', 'module-group-id=acme', 'a', 'a b c', '  a = b ', 'a\\ b=c', 'a=b\\', '# comment', '! comment', 'a=\\u00e4', 'ä=€😀', '=x', ':', 'a==b', 'a=:b', 'a=#x!', 'required-deployment-contexts=x', 'a=\\t\\n\\q', '\\u0041=1', 'long=' + 'x'.repeat(90), 'a\t:\fb', 'Liferay-Client-Extension-Frontend=own', '\f'),
  fc.string({ unit: fc.constantFrom(...'ab=: \\#!\tnt"\''), maxLength: 10 }),
); // prettier-ignore

/** An own `liferay-plugin-package.properties`. */
export const packageProperties: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));

const batchItem = fc.oneof(
  json,
  fc.constantFrom(
    '{"externalReferenceCode": "E", "file": {"fileBase64": "@batch_object_entry_file_base64@", "name": "f.txt"}}',
    '{"externalReferenceCode": "E", "x": 1.50, "file": {"name": "f.txt", "fileBase64": "@batch_object_entry_file_base64@"}, "y": 1e2}',
    '{"file": {"fileBase64": "@batch_object_entry_file_base64@", "name": "f.txt"}}',
    '{"externalReferenceCode": "E", "files": [{"fileBase64": "@batch_object_entry_file_base64@", "name": "f.txt"}]}',
    '{"externalReferenceCode": "E", "a": {"b": {"fileBase64": "@batch_object_entry_file_base64@"}, "name": "f.txt"}}',
    '{"a": {"externalReferenceCode": "E"}, "file": {"fileBase64": "@batch_object_entry_file_base64@", "name": "f.txt"}}',
    '{"externalReferenceCode": 1, "file": {"fileBase64": "@batch_object_entry_file_base64@", "name": "none.txt"}}',
  ),
);

/** A `*.batch-engine-data.json`. */
export const batchData: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom('com.liferay.object.rest.dto.v1_0.ObjectEntry', 'com.liferay.headless.X'),
        fc.array(batchItem, { maxLength: 3 }),
      )
      .map(([name, items]) => `{"configuration": {"className": "${name}", "a": 1.0}, "items": [${items.join(', ')}]}`),
  },
  { weight: 1, arbitrary: json },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '[{"configuration": {}}]', '\ufeff{}', '{"configuration": null}', '{"items": 1}') },
); // prettier-ignore

import fc from 'fast-check';

import { ordinaryText } from './yaml-scalars';
import { anyValue } from './yaml-values';
import { blockList, blockMap, flowList, scalar, type YamlNode } from './yaml-node';

const directory = fc.constantFrom('assets', 'assets/js', 'src', 'build/static', 'dist', '.', './assets', 'assets/', 'with blank', 'none', 'assets/../assets', '.config', 'Ü'); // prettier-ignore

const segment = fc.constantFrom('*', '**', 'js', 'assets', '*.js', 'a*', '?.js', '*.*', 'a.js', '.*', '*.min.*', 'a[1].js', '{a}.js', '*.{js,css}', 'A.js', '.', '..', ''); // prettier-ignore

/** What `include` selects by: mostly patterns with a meaning, and some that mean nothing to Ant. */
const antPattern = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

const fileNameGlob = fc.oneof(
  fc.constantFrom('*', '*.js', 'a.*', '*.{js,css}', '[ab].js', '?.js', '.*', '*.min.js', '**', '[!a].js', '*[0-9]*', '{a,b}.js', 'a\\[1\\].js', 'a\\*', '*/a.js'),
  fc.string({ unit: fc.constantFrom(...'*?.[]{},!ab-\\/js'), minLength: 1, maxLength: 6 }),
); // prettier-ignore

// The oracle lists what is in an archive with tabs and lines, so neither is in a path.
const into = fc.constantFrom('static', 'static/js', '.', 'batch', 'static/', './static', '/static', 'a/../static', '', 'Static', 'x y'); // prettier-ignore

const quoted = (text: fc.Arbitrary<string>): fc.Arbitrary<YamlNode> =>
  text.map((value) => scalar(`'${value.replaceAll("'", "''")}'`));

const include = fc.oneof(
  quoted(antPattern),
  fc.array(quoted(antPattern), { maxLength: 3 }).map(blockList),
  fc.array(quoted(antPattern), { maxLength: 3 }).map(flowList),
); // prettier-ignore

const step = fc
  .record(
    {
      from: fc.oneof({ weight: 9, arbitrary: quoted(directory) }, { weight: 1, arbitrary: anyValue }),
      include: fc.oneof({ weight: 9, arbitrary: include }, { weight: 1, arbitrary: anyValue }),
      into: fc.oneof({ weight: 9, arbitrary: quoted(into) }, { weight: 1, arbitrary: quoted(ordinaryText) }),
      hashify: fc.oneof({ weight: 9, arbitrary: quoted(fileNameGlob) }, { weight: 1, arbitrary: anyValue }),
      exclude: quoted(ordinaryText),
    },
    { requiredKeys: [] },
  )
  .map((members): YamlNode => blockMap(Object.entries(members)));

/** An `assemble` block: usually with one step that the portal needs, and any others. */
export const assembleBlock: fc.Arbitrary<YamlNode> = fc.oneof(
  { weight: 20, arbitrary: fc.array(step, { minLength: 1, maxLength: 2 }).map(blockList) },
  { weight: 1, arbitrary: fc.array(fc.oneof(step, anyValue), { maxLength: 3 }).map(blockList) },
  { weight: 1, arbitrary: anyValue },
);

import fc from 'fast-check';

import { blockOrFlowScalar, flowScalar } from './yaml-scalars';
import { blockList, blockMap, flowList, flowMap, type YamlNode } from './yaml-node';

const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'label', 'active', 'order', 'names', 'fooURL', 'x.y', 'z-1', 'A', 'Aa', 'BB') },
  { weight: 1, arbitrary: fc.constantFrom('true', '1', 'yes', '~', '010', '"quoted key"', "'it''s'", 'ä', 'with blank', '.dot', '1.50', '<<', 'null', '=') },
); // prettier-ignore

const { inFlow } = fc.letrec<{ inFlow: YamlNode }>((tie) => ({
  inFlow: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    flowScalar,
    fc.array(tie('inFlow'), { maxLength: 3 }).map(flowList),
    fc.array(fc.tuple(keys, tie('inFlow')), { maxLength: 3 }).map(flowMap),
  ),
}));

/** Any value of a property: scalars, and collections in both styles. A collection in flow style holds only such. */
export const { anyValue } = fc.letrec<{ anyValue: YamlNode }>((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    blockOrFlowScalar,
    inFlow,
    fc.array(tie('anyValue'), { maxLength: 4 }).map(blockList),
    fc.array(fc.tuple(keys, tie('anyValue')), { maxLength: 4 }).map(blockMap),
  ),
}));

/** A property of any name. */
export const anyProperty: fc.Arbitrary<readonly [string, YamlNode]> = fc.tuple(keys, anyValue);

import type { Diagnostic } from '../diagnostics/diagnostic';
import type { DiagnosticCode } from '../diagnostics/kinds';
import type { Edit } from './edit';
import type { Fix, FixContext } from './fix';
import { assembleKey } from './kinds/assemble-key';
import { byteOrderMark } from './kinds/byte-order-mark';
import { emptyGroupId } from './kinds/empty-group-id';
import { emptyKey } from './kinds/empty-key';
import { profileFileName, projectFileName } from './kinds/file-name';
import { flatProperties } from './kinds/flat-properties';
import { batchClass, batchReference, lcpProperty, lcpWord } from './kinds/json-value';
import { pidCase, settingCase } from './kinds/letter-case';
import { nestedAssemble } from './kinds/nested-assemble';
import { portletCategory } from './kinds/portlet-category';
import { projectId } from './kinds/project-id';
import { propertyName } from './kinds/property-name';
import { propertyValue } from './kinds/property-value';
import { quotes } from './kinds/quotes';
import { referenceCase } from './kinds/reference-case';
import { runtimeBlock } from './kinds/runtime-block';
import { scriptLineEnds } from './kinds/script-line-ends';
import { servicePort } from './kinds/service-port';
import { blanksOfKey, blanksOfValue } from './kinds/setting-blanks';
import { settingName } from './kinds/setting-name';
import { staticPrefix } from './kinds/static-prefix';
import { typeName } from './kinds/type-name';
import { urlCase } from './kinds/url-case';
import { oddlyIndented, yamlSyntax } from './kinds/yaml-text';

type Fixes = { readonly [C in DiagnosticCode]?: Fix<C> };

/** The diagnostics that may have exactly one fix, by code. */
const fixes: Fixes = {
  'assemble-below-id': nestedAssemble,
  'assemble-key-unknown': assembleKey,
  'batch-class-unknown': batchClass,
  'batch-reference-misspelt': batchReference,
  'configuration-lost': emptyKey,
  'entry-not-a-mapping': oddlyIndented,
  'instance-setting-not-offered': settingCase,
  'instance-setting-unknown': settingName,
  'instance-settings-pid-unknown': pidCase,
  'language-file-byte-order-mark': byteOrderMark,
  'lcp-id-fixed': projectId,
  'lcp-id-of-another': projectId,
  'lcp-property-misspelt': lcpProperty,
  'lcp-value-unknown': lcpWord,
  'module-group-id-empty': emptyGroupId,
  'portlet-category-outdated': portletCategory,
  'profile-file-ignored': profileFileName,
  'project-file-misnamed': projectFileName,
  'properties-without-id': flatProperties,
  'property-not-text': quotes,
  'property-unknown': propertyName,
  'property-value-invalid': propertyValue,
  'reference-undefined': referenceCase,
  'runtime-ignored': runtimeBlock,
  'script-attribute-number': quotes,
  'script-line-ends': scriptLineEnds,
  'service-address-without-port': servicePort,
  'setting-read-otherwise': blanksOfKey,
  'setting-trimmed': blanksOfValue,
  'site-name-not-text': quotes,
  'site-value-not-text': quotes,
  'type-unknown': typeName,
  'type-unknown-in-profile': typeName,
  'url-list-element-not-text': quotes,
  'url-not-served': urlCase,
  'url-starts-with-static': staticPrefix,
  'yaml-syntax': yamlSyntax,
};

/** The codes that there is a fix for, sorted. Not every diagnostic of such a code has one. */
export const fixableCodes: readonly string[] = Object.keys(fixes).sort();

/** The edits that remove the cause of a diagnostic; none where it takes its author to know what is meant. */
export function editsFor<C extends DiagnosticCode>(
  diagnostic: Diagnostic<C>,
  context: FixContext,
): readonly Edit[] {
  const fix: Fixes[C] = fixes[diagnostic.code];
  return fix?.(diagnostic, context) ?? [];
}

import type { SchemaFile } from './schema-files';

/** The file in which IntelliJ keeps which JSON schema is for which files. */
export const MAPPINGS = '.idea/jsonSchemas.xml';

/** The text of IntelliJ's mappings for a project that has none so far. */
export function mappingsText(schemas: readonly SchemaFile[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<project version="4">',
    '  <component name="JsonSchemaMappingsProjectConfiguration">',
    '    <state>',
    '      <map>',
    ...schemas.flatMap(entryLines),
    '      </map>',
    '    </state>',
    '  </component>',
    '</project>',
    '',
  ].join('\n');
}

function entryLines({ path, pattern }: SchemaFile): readonly string[] {
  return [
    `        <entry key="${pattern}">`,
    '          <value>',
    '            <SchemaInfo>',
    `              <option name="name" value="${pattern}" />`,
    `              <option name="relativePathToSchema" value="${path}" />`,
    '              <option name="schemaVersion" value="JSON Schema version 7" />',
    '              <option name="patterns">',
    '                <list>',
    '                  <Item>',
    '                    <option name="pattern" value="true" />',
    `                    <option name="path" value="${pattern}" />`,
    '                    <option name="mappingKind" value="Pattern" />',
    '                  </Item>',
    '                </list>',
    '              </option>',
    '            </SchemaInfo>',
    '          </value>',
    '        </entry>',
  ];
}

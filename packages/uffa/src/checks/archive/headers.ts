import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { malformedEscape, type PlacedProperty } from '../../java-text/properties';
import { placesInText } from '../../java-text/places-in-text';
import { headerDiagnostics } from '../portal/bundle-header';
import type { ArchiveCheck } from './archive-check';
import { PROPERTIES_FILE } from '../../plan/archive-file-names';
import { fileIn, startIn } from './read-archive';

/** As the OSGi Core Specification, 1.3.2, has it. */
const SYMBOLIC_NAME = /^[\w-]+(?:\.[\w-]+)*(?:;.*)?$/;

/** The properties of the archive, which become headers of the bundle that the portal makes (acceptance.md 11). */
export const headers: ArchiveCheck = ({ archive, properties, contextPath }) => {
  const text = archive.texts.get(PROPERTIES_FILE) ?? '';
  const file = fileIn(archive, PROPERTIES_FILE);
  const escape = malformedEscape(text);
  if (escape !== undefined) {
    const place = placesInText(text, file)(text.indexOf(escape));
    return [diagnostic('properties-escape-malformed', { file, escape }, place)];
  }
  const hasGroup = properties.some(({ key }) => key === 'module-group-id');
  return [
    ...(hasGroup ? [] : [diagnostic('module-group-id-missing', {}, startIn(archive, PROPERTIES_FILE))]),
    ...properties.flatMap((property) => [
      ...headerDiagnostics(property, contextPath ?? property.value),
      ...ofName(property),
    ]),
  ];
};

function ofName({ key, value: name, position }: PlacedProperty): readonly Diagnostic[] {
  const isWrong =
    key === 'Bundle-SymbolicName' && name !== '' && !name.includes('${') && !SYMBOLIC_NAME.test(name);
  return isWrong ? [diagnostic('bundle-name-invalid', { name }, position)] : [];
}

import type { Exception, Logger, SourceSpan } from 'sass';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf, type Position } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { workspacePath } from '../files/workspace-path';
import { enclosingCalculation } from './enclosing-calculation';
import type { InstalledPackage } from './find-package';
import { installationFor } from './installation-for';
import { pathOf, styleSheetText } from './theme-importer';
import { COMPILERS, recommended } from './theme-package-versions';
import { fileAt, type ThemeTree } from './theme-tree';
import { isNewer } from './version-range';

/** What the places that Sass names are looked up in, and the Sass that names them. */
export interface SassPlaces {
  readonly project: Project;
  readonly tree: ThemeTree;
  readonly sass: InstalledPackage;
}

/**
 * The diagnostic about what stopped Sass, at a line of the user's own: if the base theme fails because of something in the
 * project, at the line of the project that led there.
 */
export function sassError(error: Exception, places: SassPlaces): Diagnostic {
  const raised = positionOf(error.span, places);
  const own = [raised, ...stackPositions(error.sassStack, places)].find((each) => isOwn(each, places));
  const place = own === undefined || own === raised ? {} : { raised: placeText(raised) };
  const args = {
    message: sentence(error.sassMessage),
    fault: own === undefined ? ('base-theme' as const) : ('project' as const),
    ...place,
    ...newerSass(error.span, places),
  };
  return diagnostic('sass-error', args, own ?? raised);
}

/**
 * The diagnostic about a style sheet that is nested so deeply that Sass, in this process, has no stack left; undefined for
 * any other error.
 *
 * @param file absolute
 */
export function sassOverflow(error: unknown, file: string, { project }: SassPlaces): Diagnostic | undefined {
  if (!(error instanceof RangeError)) return undefined;
  const { installer, directory } = installationFor(project);
  const wanted = `${COMPILERS[0]}@${recommended.sass}`;
  const message = 'Something is nested too deeply in it, or in what it imports';
  return diagnostic(
    'sass-error',
    { message, fault: 'project', installer, directory, wanted },
    startOf(workspacePath(project.workspaceRoot, file)),
  );
}

/** Where the Sass is newer than the one that builds what Liferay's builds: which, and what it may have stumbled over. */
function newerSass(span: SourceSpan, { project, tree, sass: { name, version } }: SassPlaces) {
  const { installer, directory } = installationFor(project);
  const older = { installer, directory, wanted: `${COMPILERS[0]}@${recommended.sass}` };
  if (!isNewer(version, recommended.sass)) return older;
  const path = span.url === undefined ? undefined : pathOf(span.url.href);
  const file = path === undefined ? undefined : fileAt(tree, path);
  const calculation = file && enclosingCalculation(styleSheetText(file, tree), span.start.offset);
  return {
    ...older,
    newer: `${name} ${version}`,
    ...(calculation === undefined ? {} : { calculation }),
  };
}

/**
 * Collects what `@warn` says about the project's own style sheets, and leaves out deprecations and warnings about
 * Liferay's.
 */
export function warningLogger(places: SassPlaces, report: (diagnostic: Diagnostic) => void): Logger {
  return {
    warn(message, { deprecation, span, stack }) {
      if (deprecation) return;
      const [first] = span === undefined ? stackPositions(stack ?? '', places) : [positionOf(span, places)];
      if (isOwn(first, places)) report(diagnostic('sass-warning', { message: sentence(message) }, first));
    },
    debug() {
      // `@debug` is for those who run Sass by hand.
    },
  };
}

function positionOf({ url, start, end }: SourceSpan, places: SassPlaces): Position | undefined {
  const file = url === undefined ? undefined : fileOf(url.href, places);
  if (file === undefined) return undefined;
  const ends = end.line === start.line && end.column > start.column;
  return {
    file,
    line: start.line + 1,
    column: start.column + 1,
    ...(ends ? { endLine: end.line + 1, endColumn: end.column + 1 } : {}),
  };
}

/** The places of a Sass stack, innermost first: `theme:///css/_custom.scss 3:5  @import` on each line. */
function stackPositions(stack: string, places: SassPlaces): readonly Position[] {
  return [...stack.matchAll(/^\s*(\S+) (\d+):(\d+)/gm)].flatMap(([, url = '', line, column]) => {
    const file = fileOf(url, places);
    return file === undefined ? [] : [{ file, line: Number(line), column: Number(column) }];
  });
}

/** A file of the tree as a POSIX path relative to the workspace. */
function fileOf(url: string, { project, tree }: SassPlaces): string | undefined {
  const path = pathOf(url);
  const file = path === undefined ? undefined : fileAt(tree, path);
  return file === undefined ? undefined : workspacePath(project.workspaceRoot, file);
}

function isOwn(position: Position | undefined, { project }: SassPlaces): position is Position {
  if (position === undefined) return false;
  return project.path === '.'
    ? position.file.startsWith('src/')
    : position.file.startsWith(`${project.path}/src/`);
}

function placeText(position: Position | undefined): string {
  return position === undefined ? '' : `${position.file}:${position.line}:${position.column}`;
}

/** Sass ends some of its messages with a period, and others not; some continue with a list on further lines. */
function sentence(message: string): string {
  return message
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
}

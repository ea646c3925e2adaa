import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { isBefore, releaseOfProduct } from '../discover/release-of-product';
import { asksCatalogue } from '../plan/asks-catalogue';
import { dxpRelease } from '../theme/dxp-release';
import type { Workspace } from './load-workspace';

/**
 * What there is to say about the catalogue of a workspace: that there is none, or that it is of another release than the
 * one that the workspace is for. Nothing where no project has anything to look up.
 */
export function catalogueRemarks(
  workspace: Pick<Workspace, 'catalogue' | 'catalogueFile' | 'manifests' | 'projects'>,
): readonly Diagnostic[] {
  const { catalogue, catalogueFile: file, manifests, projects } = workspace;
  const asking = projects.find(({ path }) => (manifests.get(path) ?? []).some(asksCatalogue));
  if (asking === undefined) return [];
  if (catalogue === undefined) return [diagnostic('catalogue-absent', { file })];
  const { release } = catalogue;
  const { product } = dxpRelease(asking);
  const [own, wanted] = [release, product].map((name) =>
    name === undefined ? undefined : releaseOfProduct(name),
  );
  if (release === undefined || product === undefined || own === undefined || wanted === undefined) return [];
  if (!isBefore(own, wanted) && !isBefore(wanted, own)) return [];
  return [diagnostic('catalogue-of-other-release', { file, release, product })];
}

import { archiveKinds } from './archive';
import { assembleKinds } from './assemble';
import { batchKinds } from './batch';
import { buildToolKinds } from './build-tools';
import { catalogueKinds } from './catalogue';
import { checkKinds } from './checks';
import { commandLineKinds } from './command-line';
import { containerKinds } from './containers';
import { deployKinds } from './deploy';
import { doctorKinds } from './doctor';
import { diffKinds } from './diff';
import { environmentKinds } from './environments';
import { fileKinds } from './files';
import { fixingKinds } from './fixing';
import { generatorKinds } from './generators';
import { inspectionKinds } from './inspection';
import { kubernetesKinds } from './kubernetes';
import { lcpJsonKinds } from './lcp-json';
import { liveKinds } from './live';
import { manifestKinds } from './manifest';
import { manifestFileKinds } from './manifest-files';
import { mergeKinds } from './merge';
import { provenanceKinds } from './provenance';
import { retargetKinds } from './retarget';
import { previewServerKinds } from './preview-server';
import { ruleKinds } from './rules';
import { packagedFileKinds } from './packaged-files';
import { planKinds } from './plan';
import { previewKinds } from './preview';
import { portalKinds } from './portal';
import { portalClientKinds } from './portal-client';
import { pullKinds } from './pull';
import { previewDataKinds } from './preview-data';
import { servedKinds } from './served';
import { siteInitializerKinds } from './site-initializer';
import { statusKinds } from './status';
import { themeKinds } from './theme';
import { themePackageKinds } from './theme-packages';
import { validationKinds } from './validation';
import { verifyKinds } from './verify';
import { workspaceKinds } from './workspace';
import { workspaceSetupKinds } from './workspace-setup';

/** Every kind of diagnostic there is. A code is the diagnostic's name and the name of its page in docs/diagnostics. */
export const kinds = {
  ...workspaceKinds,
  ...manifestFileKinds,
  ...manifestKinds,
  ...validationKinds,
  ...assembleKinds,
  ...planKinds,
  ...batchKinds,
  ...catalogueKinds,
  ...portalKinds,
  ...siteInitializerKinds,
  ...themeKinds,
  ...themePackageKinds,
  ...checkKinds,
  ...packagedFileKinds,
  ...kubernetesKinds,
  ...lcpJsonKinds,
  ...servedKinds,
  ...fileKinds,
  ...archiveKinds,
  ...inspectionKinds,
  ...previewKinds,
  ...buildToolKinds,
  ...containerKinds,
  ...deployKinds,
  ...liveKinds,
  ...doctorKinds,
  ...previewDataKinds,
  ...diffKinds,
  ...mergeKinds,
  ...environmentKinds,
  ...retargetKinds,
  ...provenanceKinds,
  ...portalClientKinds,
  ...pullKinds,
  ...statusKinds,
  ...fixingKinds,
  ...generatorKinds,
  ...workspaceSetupKinds,
  ...verifyKinds,
  ...previewServerKinds,
  ...commandLineKinds,
  ...ruleKinds,
} as const;

/** The name of a kind, such as `assemble-matches-nothing`. */
export type DiagnosticCode = keyof typeof kinds;

/** The facts that a diagnostic of a kind carries, which its sentences are made of. */
export type DiagnosticArgs<C extends DiagnosticCode> = Parameters<(typeof kinds)[C]['message']>[0];

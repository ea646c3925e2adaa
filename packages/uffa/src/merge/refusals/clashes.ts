import { textOf, type Configuration } from '../../checks/archive/configurations';
import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { isCheckoutStep, type MergeSource } from '../merge-source';
import { settingIn } from '../setting-lines';
import type { Refusal } from './refusal';
import { repeatedClaims, type Claim } from './repeated-claims';

/** A configuration and the archive that it is in. */
interface Placed {
  readonly source: MergeSource;
  readonly configuration: Configuration;
}

/** Each archive gets the folder of its project's name, whatever the case of its letters. */
export const projectTwice: Refusal = (sources) =>
  repeatedClaims(sources.map((source) => ({ name: source.project.toLowerCase(), claimant: source }))).map(
    ({ claimant, first }) =>
      diagnostic(
        'merge-project-twice',
        { project: claimant.project, first: first.shown },
        startOf(claimant.shown),
      ),
  );

/** An archive is for one virtual instance, or for all. */
export const instancesDiffer: Refusal = (sources) => {
  const [first] = sources;
  return sources
    .filter(({ instance }) => instance !== first?.instance)
    .map(({ shown, instance }) =>
      diagnostic(
        'merge-instances-differ',
        { instance: instance ?? '', first: first?.shown ?? '', expected: first?.instance ?? '' },
        startOf(shown),
      ),
    );
};

/** The portal knows a client extension by its id. */
export const idTwice: Refusal = (sources) =>
  twice(sources, ({ configuration }) => configuration.id).map(({ name, claimant, first }) =>
    diagnostic('merge-id-twice', { id: name, first: first.source.shown }, claimant.configuration.position),
  );

/** Of two entries of the import map for one name, the later one wins on every page. */
export const specifierTwice: Refusal = (sources) =>
  twice(sources, ({ configuration: { members } }) =>
    textOf(members.get('type')?.value) === 'jsImportMapsEntry'
      ? settingIn(members.get('typeSettings')?.value, 'bareSpecifier')
      : undefined,
  ).map(({ name, claimant, first }) =>
    diagnostic(
      'merge-specifier-twice',
      { specifier: name, id: claimant.configuration.id, first: first.configuration.id },
      claimant.configuration.position,
    ),
  );

/** The portal applies no theme CSS to the control panel where there are two for it. */
export const controlPanelThemes: Refusal = (sources) =>
  twice(sources, ({ configuration: { members } }) =>
    textOf(members.get('type')?.value) === 'themeCSS' &&
    settingIn(members.get('typeSettings')?.value, 'scope') === 'controlPanel'
      ? 'controlPanel'
      : undefined,
  ).map(({ claimant, first }) =>
    diagnostic(
      'merge-control-panel-themes',
      { id: claimant.configuration.id, first: first.configuration.id },
      claimant.configuration.position,
    ),
  );

/** The portal loads `index.js` in the root of the files, which there is once. */
export const secondCheckoutStep: Refusal = (sources) =>
  twice(sources, ({ configuration }) => (isCheckoutStep(configuration) ? 'index.js' : undefined)).map(
    ({ claimant, first }) =>
      diagnostic(
        'merge-second-checkout-step',
        { id: claimant.configuration.id, first: first.configuration.id },
        claimant.configuration.position,
      ),
  );

function twice(sources: readonly MergeSource[], nameOf: (placed: Placed) => string | undefined) {
  const claims = sources.flatMap((source) =>
    source.view.configurations.flatMap((configuration): readonly Claim<Placed>[] => {
      const claimant = { source, configuration };
      const name = nameOf(claimant);
      return name === undefined ? [] : [{ name, claimant }];
    }),
  );
  return repeatedClaims(claims);
}

import type { OtherProjects } from 'uffa/inference';

/** The option of targets that deploy: other projects whose archives have the same name. */
export function sameNameOption(others: OtherProjects | undefined): { readonly sameName?: readonly string[] } {
  return others === undefined || others.sharedNames.length === 0 ? {} : { sameName: others.sharedNames };
}

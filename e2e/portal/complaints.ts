import { explained, type Packaged } from './explained';
import { portalReports } from './portal-reports';

/** What the portal's own parts say of an archive, and we do not. */
export interface Complaint {
  readonly archive: string;
  readonly lines: readonly string[];
}

/** Lets the portal take archives in. @returns what we neither name nor can know */
export function unnamedComplaints(packaged: readonly Packaged[]): readonly Complaint[] {
  const reports = portalReports(packaged.map(({ archive }) => archive));
  return packaged.flatMap((each, index) => {
    const { refused = [], readOtherwise = [] } = reports[index] ?? {};
    const lines = [...refused, ...readOtherwise]
      .filter((diagnostic) => !explained(diagnostic, each))
      .map(({ code, text }) => `${code}: ${text}`);
    return lines.length === 0 ? [] : [{ archive: each.archive, lines }];
  });
}

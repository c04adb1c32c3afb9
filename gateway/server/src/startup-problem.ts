/** One wrong setting, in words an operator can act on: which variable, what was expected, what came. */
export interface Complaint {
  readonly variable: string;
  readonly expectedZh: string;
  readonly expectedEn: string;
  readonly came: string;
}

/** Thrown before the gateway listens; `main` prints it and ends with exit code 1. */
export class StartupProblem extends Error {
  constructor(readonly complaints: readonly Complaint[]) {
    super(complaints.map(wordComplaint).join('\n'));
    this.name = 'StartupProblem';
  }
}

function wordComplaint({ variable, expectedZh, expectedEn, came }: Complaint): string {
  return `${variable}: 应为${expectedZh}，实为 ${came} · expected ${expectedEn}, got ${came}`;
}

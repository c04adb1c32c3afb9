import type { SampleStep } from '../calendar/step.js';

export type SampleDeploymentStatus = 'CALLED' | 'ACCEPTED' | 'REPORTED' | 'ACTIVE' | 'RELEASED' | 'EVALUATED' | 'ON_LEAVE' | 'OVERDUE';

/** A cadre sent down to a community or village. A person has at most one that is not over. */
export interface SampleDeployment {
  /** `D` + six digits of the county + six digits */
  code: string;
  /** POOL_DRAW: the person lives in the host community (P5); EXPERT_DISPATCH names a specialty */
  kind: 'SENT_DOWN' | 'POOL_DRAW' | 'EXPERT_DISPATCH';
  /** person id of a cadre who is not a village cadre */
  person: string;
  /** organisation code of the employer */
  sourceOrganization: string;
  /** party organisation code of the host community or village */
  hostOrganization: string;
  /** its division code */
  hostRegion: string;
  status: SampleDeploymentStatus;
  duty: string;
  /** dictionary-like code (MEDICAL, LOGISTICS …); only EXPERT_DISPATCH */
  specialty: string | null;
  calledOn: string;
  /** last day to respond */
  respondBy: string;
  acceptedOn: string | null;
  reportedOn: string | null;
  startedOn: string | null;
  releasedOn: string | null;
  evaluatedOn: string | null;
  /** the four grades: EXCELLENT, COMPETENT, BASIC, INCOMPETENT; only EVALUATED */
  grade: 'EXCELLENT' | 'COMPETENT' | 'BASIC' | 'INCOMPETENT' | null;
  steps: readonly SampleStep[];
}

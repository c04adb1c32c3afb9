import type { SampleStep } from '../calendar/step.js';

export interface SampleCommando {
  /** `C` + six digits of the county + four digits */
  code: string;
  name: string;
  kind: 'ASSAULT_TEAM' | 'VOLUNTEER_TEAM';
  /** party organisation code */
  organization: string;
  /** division code where it works */
  region: string;
  /** person id; a member of it (P8) */
  leader: string;
  task: string;
  status: 'FORMED' | 'ACTIVE' | 'STOOD_DOWN';
  formedOn: string;
  activatedOn: string | null;
  stoodDownOn: string | null;
  /** of an assault team all are party members (P8) */
  members: readonly SampleCommandoMember[];
  services: readonly SampleServiceRecord[];
  steps: readonly SampleStep[];
}

export interface SampleCommandoMember {
  /** person id */
  person: string;
  joinedOn: string;
  /** set when the team has stood down */
  leftOn: string | null;
}

/** Hours of one member on one day, while the team was active. */
export interface SampleServiceRecord {
  /** `S` + six digits of the county + seven digits */
  code: string;
  /** person id */
  person: string;
  servedOn: string;
  /** decimal string, '0.5' to '8.0' */
  hours: string;
  content: string;
}

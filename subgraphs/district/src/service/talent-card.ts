import type { SampleStep } from '../calendar/step.js';

export type SampleTalentCardStatus = 'APPLIED' | 'VETTED' | 'PUBLICISED' | 'ISSUED' | 'ACTIVE' | 'SUSPENDED' | 'EXPIRED' | 'REVOKED';
export type SampleCardServiceStatus = 'REQUESTED' | 'ACCEPTED' | 'DONE' | 'DECLINED' | 'RATED';

export interface SampleTalentCard {
  /** UUID made from the seed */
  id: string;
  /** `YC` + six digits of the county + six digits */
  cardNo: string;
  /** person id; one card a person */
  holder: string;
  /** A, B or C */
  level: string;
  /** organisation code of the issuing organ (the organisation department) */
  issuer: string;
  status: SampleTalentCardStatus;
  appliedOn: string;
  vettedOn: string | null;
  publicisedOn: string | null;
  issuedOn: string | null;
  activatedOn: string | null;
  suspendedOn: string | null;
  revokedOn: string | null;
  validTo: string | null;
  /** all requested while the card was ACTIVE (P13) */
  services: readonly SampleCardService[];
  steps: readonly SampleStep[];
}

export interface SampleCardService {
  /** card number + `-` + two digits */
  code: string;
  /** code in the dictionary `card-service`, one of 16 */
  category: string;
  status: SampleCardServiceStatus;
  requestedOn: string;
  acceptedOn: string | null;
  doneOn: string | null;
  /** reason in words; only DECLINED */
  declinedReason: string | null;
  /** 1 to 5; only RATED */
  rating: number | null;
  /** organisation code of the organ that serves */
  organ: string;
  steps: readonly SampleStep[];
}

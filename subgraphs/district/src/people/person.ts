/** An invented person. */
export interface SamplePerson {
  /** UUID made from the seed */
  id: string;
  /** `R` + six digits of the county + seven digits */
  number: string;
  name: string;
  /** GB/T 2261.1: 1 male, 2 female */
  sex: '1' | '2';
  birthDate: string;
  birthYear: number;
  /** GB/T 3304, two digits */
  ethnicGroup: string;
  /** GB/T 4762, two digits; 01 full and 02 probationary party member, agreeing with the member's kind */
  politicalAffiliation: string;
  /** GB 11643, valid and unique, division of the sample */
  residentId: string;
  /** 169xxxxxxxx (S9), unique */
  phone: string;
  /** division code of the community or village */
  homeCommunity: string;
}

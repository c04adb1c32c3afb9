/** Assigned to no province (GB/T 2260): made-up codes stand under it, so they can never be somebody's. */
export const SAMPLE_PROVINCE = '59';

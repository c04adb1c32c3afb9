/** What a caller needs to read who changed what, of any record. */
export const HISTORY_SCOPE = 'journal:read';

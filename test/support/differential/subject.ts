/**
 * Whether ours executes plans itself. While it still lets stock do it, a missing non-null value is told nowhere; once it does it itself,
 * the comparison asks for those errors too.
 */
export const OWN_EXECUTOR = true;

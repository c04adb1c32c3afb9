/** What is known of an operation before it is executed. */
export interface PreparedOperation {
  /** To be told in the answer, if the client asked for it. */
  readonly price?: { readonly estimated: number; readonly limit: number };
  /** The hash under which the text is to be kept once it was found valid. */
  readonly registers?: { readonly hash: string; readonly text: string };
}

import type { DocumentNode } from 'graphql';

/** An operation that a client sends: one operation of a file in operations/<client>/, or a view. */
export interface SavedOperation {
  /** The folder under operations/; `views` for the files of views/. */
  readonly client: string;
  /** The operation's own name; where it has none, the manifest's for it, or the file's below the client's folder, `reports/yearly`. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** Where it begins, counted from 1; in a manifest where its text begins. */
  readonly line: number;
  /** It and the fragments that it uses. On which line of the file a node stands, `lineOf` says. */
  readonly document: DocumentNode;
  /** `document` as text, in the same words on every machine: for hashes. */
  readonly text: string;
}

/** One place where an operation uses a part of the schema. */
export interface Use {
  /**
   * `Region.name` a selected field, `Query.region(code:)` a given argument, `RegionFilter.level` a given input field, `RegionFilter.*` any field of an
   * input type that a variable hands over, `RegionLevel.TOWN` a value given literally, `RegionLevel.*` any value (a variable hands one over, or a
   * selected field answers one), `Region` a type named in a fragment, an interface, a union or a scalar of the graph that a selected field answers (such a scalar also
   * where one is given), an input type of which nothing is given, `{}`; `@cached` a directive, GraphQL's own aside, `@cached(for:)` its argument.
   */
  readonly coordinate: string;
  /** In the operation's file, counted from 1. */
  readonly line: number;
}

import type { DocumentNode } from 'graphql';

/** An operation that a client sends: one operation of a file in operations/<client>/, or a view. */
export interface SavedOperation {
  /** The folder under operations/; `views` for the files of views/. */
  readonly client: string;
  /** The operation's own name; the file's, where it has none. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** It and the fragments that it uses; locations are those of the file. */
  readonly document: DocumentNode;
  /** `document` as text, in the same words on every machine: for hashes. */
  readonly text: string;
}

/** One place where an operation uses a part of the schema. */
export interface Use {
  /**
   * `Region.name` a selected field, `Query.region(code:)` a given argument, `RegionFilter.level` a given input field, `RegionFilter.*` any field of an
   * input type that a variable hands over, `RegionLevel.TOWN` a value given literally, `RegionLevel.*` any value (a variable hands one over, or a
   * selected field answers one), `Region` a type named in a fragment, `@include` a directive.
   */
  readonly coordinate: string;
  /** In the operation's file, counted from 1. */
  readonly line: number;
}

/** What gateways have counted, within a window: who used which coordinates, and which operations. Never a value. */
export interface RecordedUse {
  /** The first and the last day of the window, `2026-11-25`. */
  readonly from: string;
  readonly to: string;
  readonly clients: readonly RecordedClient[];
}

export interface RecordedClient {
  /** The name that it gave in `x-client-name`. */
  readonly client: string;
  /** Coordinate (as in `Use`: fields, arguments, input fields, `RegionFilter.*`) → how many operations used it, and on which day last. */
  readonly fields: ReadonlyMap<string, RecordedCount>;
  readonly operations: readonly (RecordedCount & { readonly name: string; readonly hash: string })[];
}

export interface RecordedCount {
  readonly count: number;
  /** `2026-11-25`. */
  readonly lastOn: string;
}

import type { Octets } from '../../subgraphs/octets.js';

/** What one request to a subgraph asks about: representations as JSON, each once. Their positions are what an object is found by later. */
export class Representations {
  readonly texts: Octets[] = [];
  private readonly byText = new Map<Octets, number>();

  /**
   * @param first the position of the first of them
   * @param known positions of those that need not be asked about; undefined where nobody else asks the same
   */
  constructor(
    readonly first = 0,
    private readonly known?: ReadonlyMap<Octets, number>,
  ) {}

  /** The position of a text, which is added unless it is there. */
  place(text: Octets): number {
    const position = this.known?.get(text) ?? this.byText.get(text);
    return position ?? this.add(text);
  }

  /** For a text that cannot be there yet, where nobody else asks the same: looking it up costs more than writing it. */
  placeNew(text: Octets): number {
    return this.known === undefined ? this.first + this.texts.push(text) - 1 : this.place(text);
  }

  /** With their positions. */
  *placed(): Iterable<readonly [Octets, number]> {
    for (const [at, text] of this.texts.entries()) yield [text, this.first + at];
  }

  private add(text: Octets): number {
    const position = this.first + this.texts.push(text) - 1;
    this.byText.set(text, position);
    return position;
  }
}

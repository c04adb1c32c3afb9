export type Variables = Readonly<Record<string, unknown>>;
/** Known when the text is, or only with the variables. */
export type Price = number | ((variables: Variables) => number);

export const plus = (one: Price, other: Price): Price => join(one, other, (a, b) => a + b);
export const times = (one: Price, other: Price): Price => join(one, other, (a, b) => a * b);
export const most = (one: Price, other: Price): Price => join(one, other, Math.max);

/** Worked out now where both are known, so that a text without page sizes in variables has a price that is a number. */
function join(one: Price, other: Price, of: (a: number, b: number) => number): Price {
  if (typeof one === 'number' && typeof other === 'number') return of(one, other);
  if (typeof one === 'number') return (variables) => of(one, (other as (variables: Variables) => number)(variables));
  if (typeof other === 'number') return (variables) => of(one(variables), other);
  return (variables) => of(one(variables), other(variables));
}

/** Worked out once for each request's variables: what fragments share would otherwise be worked out for each way that leads to it. */
export function once(price: Price): Price {
  if (typeof price === 'number') return price;
  // Weak: a price outlives the requests that it was worked out for, and their variables may be large.
  const known = new WeakMap<Variables, number>();
  return (variables) => {
    const found = known.get(variables) ?? price(variables);
    known.set(variables, found);
    return found;
  };
}

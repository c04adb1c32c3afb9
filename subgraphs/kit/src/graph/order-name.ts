import type { Field } from '../register/field.js';

/** A field's name in the order enum. */
export const orderName = (field: Field): string => field.column.toUpperCase();

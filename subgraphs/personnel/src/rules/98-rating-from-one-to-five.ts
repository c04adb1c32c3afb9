import { refuse, rule } from '@redsail/kit';
import type { CardService } from '../talent-card/card-service.register.js';

/** Satisfaction has five steps (catalogue row 98). */
export const ratingFromOneToFive = rule<CardService>('98', ({ input }) =>
  input.rating >= 1 && input.rating <= 5 ? undefined : refuse('rating', '满意度应为1至5', 'expected a rating from 1 to 5'),
);

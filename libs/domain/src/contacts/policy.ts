import { Type } from '@sinclair/typebox';
import { closed } from '../declaration.js';

const days = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 36_500, description: `days; ${description}` });
const weight = (description: string) =>
  Type.Number({ minimum: 0, maximum: 1_000, description: `of ${description} in the sum of touches` });

/** Of touches, closeness and activity (domain.md §2.2, §2.7 rows 59 and 77). */
export const ContactsPolicySchema = closed({
  halfLifeDays: days('after which a touch counts half'),
  weights: closed({
    purchase: weight('a purchase'),
    twoWay: weight('a two-way interaction'),
    inbound: weight('an interaction that the customer began: it took part'),
    outbound: weight('an interaction that reached the customer only'),
  }),
  closeFrom: Type.Number({ minimum: 0.001, description: 'sum from which a customer is close' }),
  mediumFrom: Type.Number({ minimum: 0.001, description: 'sum from which closeness is medium' }),
  activeDays: days('with a touch or purchase, for an active customer'),
  activationDays: days('from registration to a purchase, for an activated customer'),
});

export const defaultContactsPolicy = {
  halfLifeDays: 30,
  weights: { purchase: 3, twoWay: 1, inbound: 1, outbound: 0.2 },
  closeFrom: 6,
  mediumFrom: 2,
  activeDays: 90,
  activationDays: 30,
};

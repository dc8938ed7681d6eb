import { addMonths, MS_PER_DAY, type Day, type Occurred } from '@annals/kernel';
import type { Context } from '../../clock/population.js';
import type { SatisfactionFact } from '../../satisfaction/fold.js';

type Fact = Occurred<SatisfactionFact>;
type Of<Type extends SatisfactionFact['type']> = Occurred<Extract<SatisfactionFact, { type: Type }>>;

/** Everything from the raw facts that happened up to the end of a day, by the words of domain.md §2.4. */
export function naiveAttitude(facts: readonly Fact[], asOf: Day, context: Context) {
  const { calendar, policy } = context;
  const { satisfaction: rules } = policy;
  const dayOf = (fact: Fact): Day => calendar.dayOf(fact.occurredAt);
  const known = facts.filter((fact) => dayOf(fact) <= asOf);
  const all = <T extends SatisfactionFact['type']>(type: T) =>
    known.filter(({ event }) => event.type === type) as unknown as Of<T>[];
  const inWindow = (day: Day): boolean => asOf < addMonths(day, policy.value.windowMonths);

  const sheets = all('SurveyAnswered').filter((fact) => asOf - dayOf(fact) < rules.answerDays);
  const newest = (question: keyof Of<'SurveyAnswered'>['event']['data']['answers'], ...not: string[]) =>
    sheets.findLast(({ event: { data } }) => data.answers[question] !== undefined && !not.includes(data.instrument))
      ?.event.data.answers[question] ?? null;
  const csat = sheets
    .filter(({ event }) => event.data.instrument === 'CSAT5')
    .slice(-rules.csatAnswers)
    .map(({ event }) => event.data.answers.satisfaction!);
  const S = csat.length === 0 ? null : csat.reduce((a, b) => a + b) / csat.length;

  const orders = all('PurchaseRecorded').map((fact) => {
    const { orderId, lines, total } = fact.event.data;
    const day = dayOf(fact);
    // What comes back after the window has passed the order changes nothing any more.
    const leaves = addMonths(day, policy.value.windowMonths);
    const back = all('PurchaseReturned')
      .filter((returned) => returned.event.data.orderId === orderId && dayOf(returned) < leaves)
      .reduce((sum, { event }) => sum + event.data.refund.amountMinor, 0);
    const paid = total.amountMinor;
    const off = lines
      .filter(({ qty, unitPrice, discount = 0 }) => discount > 0 && discount / (qty * unitPrice) >= 0.1)
      .reduce((sum, { qty, unitPrice, discount = 0 }) => sum + qty * unitPrice - discount, 0);
    const net = paid - Math.min(paid, back);
    return {
      fact,
      id: orderId,
      day,
      counted: back === 0 || back < paid,
      net,
      off: paid === 0 ? 0 : (off * net) / paid,
    };
  });
  const bought = orders.filter(({ counted, day }) => counted && inWindow(day));
  const F = orders.some(({ counted }) => counted)
    ? 1 + policy.value.frequency.filter((least) => bought.length >= least).length
    : null;
  const spend = bought.reduce((sum, { net }) => sum + net, 0);
  const off = bought.reduce((sum, order) => sum + order.off, 0);
  const used = new Set(all('PointsRedeemed').map(({ event }) => event.data.orderId));

  const rivals = all('CompetitorPurchaseReported').filter((fact) => inWindow(dayOf(fact)));
  const elsewhere = rivals.reduce((sum, { event }) => sum + event.data.spend.amountMinor, 0);
  const ownShare = newest('ownShare') as number | null;
  const attitude = newest('competitorAttitude') as number | null;
  const indicators = {
    repeat: F === null ? null : 25 * (F - 1),
    selection: naiveSelection(known, rules.index),
    price: spend > 0 ? 100 * (1 - off / spend) : null,
    competitorAttitude: attitude === null ? null : 25 * (attitude - 1),
    tolerance: naiveTolerance(facts, asOf, context),
    wallet: ownShare !== null ? 100 * ownShare : elsewhere > 0 ? (100 * spend) / (spend + elsewhere) : null,
  };
  return {
    S,
    F,
    indicators,
    nps: newest('recommendation') as number | null,
    intent: newest('repurchaseIntent') as number | null,
    orders: bought.length,
    spend,
    off,
    elsewhere,
    used: bought.filter(({ id }) => used.has(id)).length,
  };
}

function naiveSelection(
  known: readonly Fact[],
  { selectionDays, selectionMedianDays }: Context['policy']['satisfaction']['index'],
) {
  const touches = new Map<string, number>();
  let taken: number | null = null;
  for (const { event, occurredAt } of known) {
    for (const [id, first] of touches) if (occurredAt - first > selectionDays * MS_PER_DAY) touches.delete(id);
    if (event.type === 'InteractionRecorded' && !touches.has(event.data.opportunityId!))
      touches.set(event.data.opportunityId!, occurredAt);
    if (event.type !== 'OrderPlaced' || !touches.has(event.data.opportunityId!)) continue;
    taken = occurredAt - touches.get(event.data.opportunityId!)!;
    touches.delete(event.data.opportunityId!);
  }
  return taken === null ? null : 100 * Math.max(0, 1 - taken / MS_PER_DAY / (2 * selectionMedianDays));
}

function naiveTolerance(facts: readonly Fact[], asOf: Day, { calendar, policy: { satisfaction } }: Context) {
  const { toleranceDays } = satisfaction.index;
  const known = facts.filter(({ occurredAt }) => calendar.dayOf(occurredAt) <= asOf);
  const found = known.flatMap(({ event, occurredAt }, i) => {
    if (event.type !== 'ComplaintReceived' || event.data.category !== 'QUALITY') return [];
    const { complaintId } = event.data;
    const verdict = known
      .slice(i)
      .findLast(
        ({ event: later }) =>
          (later.type === 'ComplaintAssessed' || later.type === 'ComplaintResolved') &&
          later.data.complaintId === complaintId,
      )?.event.data as { upheld: boolean } | undefined;
    if (!verdict?.upheld) return [];
    const day = calendar.dayOf(occurredAt);
    const followed = known.slice(i).some((fact, j) => {
      if (fact.event.type !== 'PurchaseRecorded' || calendar.dayOf(fact.occurredAt) - day > toleranceDays) return false;
      const { orderId, total } = fact.event.data;
      const before = known
        .slice(0, i + j)
        .flatMap(({ event: e }) =>
          e.type === 'PurchaseReturned' && e.data.orderId === orderId ? [e.data.refund.amountMinor] : [],
        )
        .reduce((a, b) => a + b, 0);
      return before === 0 || before < total.amountMinor;
    });
    return followed || asOf - day > toleranceDays ? [followed] : [];
  });
  return found.length === 0 ? null : (100 * found.filter(Boolean).length) / found.length;
}

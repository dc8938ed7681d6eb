import type { Customer360 } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Card } from '../../parts/card.js';

/** Who the customer is, as far as it was told. Personal details are opened by the API at each read, and kept nowhere here. */
export function Profile({ customer }: { customer: Customer360 }) {
  const { t, term, format, money } = useWords();
  const { profile, personal, behaviour, contacts, value, customerId } = customer;
  const rows: [string, string | null | undefined][] = [
    [t('customers.id'), customerId],
    [t('customer.kind'), profile['kind'] && term('customerKind', profile['kind'])],
    [t('customers.region'), profile['region']],
    [t('customer.channel'), profile['channel'] && term('channel', profile['channel'])],
    [t('customer.industry'), profile['industry']],
    [t('customer.size'), profile['size']],
    [t('customer.label'), behaviour && term('label', behaviour.label)],
    [t('customer.loyaltyClass'), behaviour && term('loyaltyClass', behaviour.loyaltyClass)],
    [t('customer.closeness'), contacts && term('closeness', contacts.closeness)],
    [t('customer.average'), typeof value?.window.average === 'number' ? money(Math.round(value.window.average)) : null],
    [t('customer.contribution'), value?.tiers.contribution && term('contribution', value.tiers.contribution)],
    [t('customers.lastSeen'), profile.lastSeenAt && format.day(profile.lastSeenAt)],
    [t('channel.EMAIL'), personal.email],
    [t('channel.PHONE'), personal.phone],
  ];
  return (
    <Card
      title={t('customer.details')}
      note={profile.registeredAt && t('customer.registered', { day: format.day(profile.registeredAt) })}
    >
      <dl className="pairs">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

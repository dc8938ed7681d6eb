/** The codes of the API in the order in which they are shown. */
export const STAGES = ['PROSPECT', 'EXPLORATION', 'FORMATION', 'STABLE', 'DECLINE', 'LOST'] as const;
export const RUNGS = ['PROSPECT', 'CUSTOMER', 'PATRON', 'SUPPORTER', 'ADVOCATE', 'PARTNER'] as const;
export const TIERS = ['KEY_TOP', 'KEY_SECOND', 'ORDINARY', 'SMALL', 'UNRANKED'] as const;
export const BANDS = ['GREEN', 'YELLOW', 'RED'] as const;
export const CELLS = ['MVC', 'MGC', 'KEEP', 'ABANDON'] as const;
export const CLASSES = ['POTENTIAL', 'NEW', 'REGULAR', 'ESTABLISHED', 'LOYAL', 'DORMANT'] as const;
export const STANDINGS = ['OPEN', 'BREACHED', 'ESCALATED'] as const;
export const CHANNELS = ['PHONE', 'EMAIL', 'WEB', 'STORE'] as const;
export const DIRECTIONS = ['INBOUND', 'OUTBOUND', 'TWO_WAY'] as const;
export const INTERACTIONS = ['BROWSE', 'ENQUIRY', 'QUOTE', 'SUPPORT', 'CARE', 'VISIT'] as const;
export const CATEGORIES = ['QUALITY', 'DELIVERY', 'SERVICE', 'PRICE'] as const;
/** What a projector decides; every other event is a fact. */
export const INSIGHTS = [
  'LifecycleStageChanged',
  'LoyaltyLevelChanged',
  'CustomerValueChanged',
  'ChurnRiskChanged',
  'BehaviourChanged',
  'ComplaintStandingChanged',
  'AttitudeChanged',
  'WinBackChanged',
  'SegmentMembershipChanged',
] as const;

export const isInsight = (name: string): boolean => (INSIGHTS as readonly string[]).includes(name);

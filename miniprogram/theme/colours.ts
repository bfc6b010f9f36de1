/** The few tokens that configuration needs as values; theme/tokens.scss has them all. */
export const colours = {
  background: '#f3f5f9',
  card: '#ffffff',
  brand: '#1450c8',
  /** 5.3:1 on the card. */
  tab: '#5b6579',
} as const

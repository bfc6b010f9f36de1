/** By which a department's messages are verified. */
export const signatureAlgorithms = ['hmac-sha256', 'ed25519', 'sm2-sm3'] as const
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number]

/** While a new key is brought into use the old ones may go on for so many days. */
export const longestOverlapDays = 90

/** What a department is told of a permit. */
export const permitWords = ['VALID', 'SUSPENDED', 'CANCELLED'] as const
export type PermitWord = (typeof permitWords)[number]

/**
 * What is stored. Whatever stands under `personal` is sealed by the store adapter and never in clear on disk;
 * everything else may be indexed and must not identify a person (a person is a key, see `People`).
 * Days are `YYYY-MM-DD` in the city, instants ISO strings in UTC: both sort as text.
 */
export type * from './account'
export type * from './agency'
export type * from './check-in-code'
export type * from './day-bill'
export type * from './dwelling'
export type * from './export'
export type * from './evidence'
export type * from './family'
export type * from './management'
export type * from './notice'
export type * from './paper'
export type * from './partner'
export type * from './payment'
export type * from './permit'
export type * from './registration'
export type * from './slip'
export type * from './stored'
export type * from './unit'

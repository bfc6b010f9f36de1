/** All code tables but the divisions. Pickers import the file they need. */
export * from './code'
export * from './ethnicities'
export * from './id-types'
export * from './person'
export * from './work'

/** Districts, streets and communities together, where bundle size does not matter. */
export * from './communities'
export * from './streets'

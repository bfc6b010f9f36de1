/** Counts requests to the database during the call in flight: a function runs one call at a time. */
let trips = 0

export const startTrips = (): void => {
  trips = 0
}

export const tripsSoFar = (): number => trips

/** Counts `ask` as one round trip. */
export const trip = <T>(ask: Promise<T>): Promise<T> => {
  trips += 1
  return ask
}

import { asRefusal } from './refusal-error'

/** Ms between the attempts. */
const waits = [500, 2000, 5000]
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Sends the very same again while the network does not carry it; every other refusal stands. Throws RefusalError. */
export const patiently = async <Output>(send: () => Promise<Output>): Promise<Output> => {
  for (let turn = 0; ; turn += 1)
    try {
      return await send()
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      const wait = waits[turn]
      if (refusal.code !== 'offline' || wait === undefined) throw refusal
      await pause(wait)
    }
}

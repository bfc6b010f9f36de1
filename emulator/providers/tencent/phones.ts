/** The phones that SMS arrive on. A phone is one value, so that a limit is one reading. */
import * as z from 'zod'
import { type ProviderStore } from '../store'

const delivered = z.object({
  at: z.string(),
  /** As a person writes it: a mainland number has no +86. */
  phone: z.string(),
  text: z.string(),
  /** The code in it, when it is a message with a code. */
  code: z.string().nullable(),
  kind: z.string(),
  params: z.array(z.string()),
  serial: z.string(),
  reference: z.string(),
})
/** One SMS as the phone has it. */
export type DeliveredSms = z.infer<typeof delivered>

const messages = z.array(delivered)
const section = 'sms'

export const phones = (store: ProviderStore) => {
  const of = async (phone: string): Promise<DeliveredSms[]> => messages.parse((await store.get(section, phone)) ?? [])

  return {
    of,
    put: (phone: string, all: DeliveredSms[]) => store.put(section, phone, all),

    /** The messages on one phone (with or without +86) or on all, newest first. */
    inbox: async (phone?: string, limit = 200): Promise<DeliveredSms[]> => {
      const all =
        phone === undefined ? messages.parse((await store.list(section)).flat()) : await of(phone.replace(/^\+86/, ''))
      return all
        .map((message, order) => ({ message, order, at: Date.parse(message.at) }))
        .sort((a, b) => b.at - a.at || b.order - a.order)
        .slice(0, limit)
        .map(({ message }) => message)
    },
  }
}
export type Phones = ReturnType<typeof phones>

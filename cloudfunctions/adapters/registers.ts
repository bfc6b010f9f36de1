/** 政务数据共享：the registers over the signature of 国家数据共享交换平台. Numbers travel in the body only. */
import { createHmac, randomUUID } from 'node:crypto'
import { type RegisterName, type RegisterRecord, registerRecords } from '@shared/model/registers'
import * as z from 'zod'
import { type Answer, type Registers, type Silence } from '../kernel/edges'
import { askAgain, defaultTimeoutMs, type OutboundOptions } from './outbound'

type RegisterSettings = { url: string; sid: string; secret: string }

/** What the person is told was asked. */
const sources: Record<RegisterName, string> = {
  population: '人口信息库',
  socialInsurance: '社会保险',
  education: '学籍信息',
  talent: '人才认定',
  photo: '数码照片库',
  property: '不动产登记',
  lease: '房屋租赁备案',
}

const reply = z.object({ code: z.string(), data: z.unknown() })

/** base64 HMAC-SHA256(secret, sid + rid + rtime); good for 180 s and one use. */
export const exchangeHeaders = ({ sid, secret }: RegisterSettings, rid: string, rtime: number) => ({
  gjgxjhpt_rid: rid,
  gjgxjhpt_sid: sid,
  gjgxjhpt_rtime: String(rtime),
  gjgxjhpt_sign: createHmac('sha256', secret).update(`${sid}${rid}${rtime}`).digest('base64'),
})

/** The value in a register's reply; why there is none otherwise. */
const readReply = <Name extends RegisterName>(
  register: Name,
  body: unknown,
): { value: RegisterRecord<Name> | null } | { why: Silence } => {
  const envelope = reply.safeParse(body)
  if (!envelope.success) return { why: 'garbage' }
  if (envelope.data.code !== '0') return { why: 'refused' }
  if (envelope.data.data === null) return { value: null }
  const record = registerRecords[register].safeParse(envelope.data.data)
  return record.success ? { value: record.data as RegisterRecord<Name> } : { why: 'garbage' }
}

/** Asks each register over HTTP; silence is a value. A question is signed afresh and repeated once if the line broke. */
export const governmentRegisters = (settings: RegisterSettings, options: OutboundOptions = {}): Registers => {
  const { timeoutMs = defaultTimeoutMs, now = Date.now } = options
  const base = settings.url.replace(/\/$/, '')

  const question =
    <Name extends RegisterName>(register: Name, about: 'dwellingCode' | 'photoNumber' = 'dwellingCode') =>
    async (idNumber: string, one?: string, more = {}): Promise<Answer<RegisterRecord<Name>>> => {
      const rtime = now()
      const asked = { at: new Date(rtime).toISOString(), source: sources[register] }
      const outcome = await askAgain({
        url: `${base}/${register}`,
        headers: () => exchangeHeaders(settings, randomUUID(), now()),
        body: one === undefined ? { idNumber } : { idNumber, [about]: one, ...more },
        timeoutMs,
      })
      const read = outcome.ok ? readReply(register, outcome.body) : outcome
      return 'why' in read
        ? { state: 'silent', ...asked, why: read.why }
        : { state: 'answered', ...asked, value: read.value }
    }

  const photo = question('photo', 'photoNumber')
  const photoImage: Registers['photoImage'] = async (idNumber, photoNumber) => {
    const answer = await photo(idNumber, photoNumber, { image: true })
    return answer.state === 'silent' ? answer : { ...answer, value: answer.value?.image ?? null }
  }

  return {
    population: question('population'),
    socialInsurance: question('socialInsurance'),
    education: question('education'),
    talent: question('talent'),
    photo: (idNumber, photoNumber) => photo(idNumber, photoNumber),
    photoImage,
    property: question('property'),
    lease: question('lease'),
  }
}

/** 交易账单 of a day that is over: asked for with a signature, downloaded unsigned and believed by its hash alone. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { type BillRow, type DayBillAnswer } from '../../kernel/edges'
import { exchange } from '../outbound'
import { type Ask } from './client'
import { type PaySettings } from './settings'
import { authorization } from './signing'

const where = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() })
const garbage = (detail: string): DayBillAnswer => ({ state: 'silent', detail })

const columns = {
  state: '交易状态',
  transactionId: '微信订单号',
  outTradeNo: '商户订单号',
  total: '订单金额',
  outRefundNo: '商户退款单号',
  refund: '退款金额',
} as const

const fenOf = (yuan: string | undefined): number => (yuan === undefined ? NaN : Math.round(Number(yuan) * 100))

/** Rows by the names of their columns; null where it is no bill. Each cell begins with a back-tick; the two last lines sum up. */
const billRows = (text: string): BillRow[] | null => {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = header.split(',')
  if (Object.values(columns).some((name) => !names.includes(name))) return null
  const end = lines.findIndex((line) => line.startsWith('总交易单数'))
  if (end < 0) return null
  const rows = lines.slice(0, end).map((line): BillRow => {
    const cells = line.replace(/^`/, '').split(',`')
    const cell = (name: keyof typeof columns) => cells[names.indexOf(columns[name])] ?? ''
    const isRefund = cell('state') === 'REFUND'
    return {
      what: isRefund ? 'refund' : 'payment',
      outTradeNo: cell('outTradeNo'),
      number: cell(isRefund ? 'outRefundNo' : 'transactionId'),
      fen: fenOf(cell(isRefund ? 'refund' : 'total')),
    }
  })
  return rows.every(({ fen }) => Number.isSafeInteger(fen)) ? rows : null
}

/** `none`: there is none, not yet or not at all. */
export const dayBillIn =
  (settings: PaySettings, ask: Ask, timeoutMs: number, now: () => number) =>
  async (day: string): Promise<DayBillAnswer> => {
    const answer = await ask('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`)
    if (answer.state === 'silent') return garbage(answer.detail)
    if (answer.state === 'error') return answer.code === 'NO_STATEMENT_EXIST' ? { state: 'none' } : garbage(answer.code)
    const found = where.safeParse(answer.value)
    if (!found.success) return garbage('shape')
    const { pathname, search } = new URL(found.data.download_url)
    const path = pathname + search
    const headers = {
      accept: 'text/plain',
      'user-agent': 'juzhu',
      'wechatpay-serial': Object.keys(settings.publicKeys)[0] ?? '',
      authorization: authorization(settings, 'GET', path, '', now()),
    }
    const file = await exchange(settings.url + path, { method: 'GET', headers, timeoutMs })
    if (!file.ok) return garbage(file.why)
    const hash = createHash('sha1').update(file.bytes).digest('hex')
    if (hash !== found.data.hash_value.toLowerCase()) return garbage('hash')
    const rows = billRows(file.bytes.toString('utf8'))
    return rows ? { state: 'read', rows } : garbage('shape')
  }

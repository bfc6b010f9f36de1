/** The settings of SMS, which only the functions that send some have: each the templates of what it sends. */
import * as z from 'zod'
import { codeNotices, deliveredNotices, type NoticeKind } from '@shared/text/notices'
import { type Environment, settingsReader, stage, text } from './settings'
import type { SmsSettings } from './sms'

const pair = /^([A-Za-z]+)=(\d{1,12})$/

/** `kind=id`, apart by spaces: an id for each of `kinds`. An environment holds 4 KB, and JSON would take a fifth more. */
const templates = (kinds: readonly NoticeKind[]) =>
  text.transform((written, context) => {
    const pairs = written.split(/\s+/).map((one) => pair.exec(one))
    const found = Object.fromEntries(pairs.flatMap((one) => (one ? [[one[1] ?? '', one[2] ?? '']] : [])))
    const missing = kinds.filter((kind) => !found[kind])
    if (missing.length === 0) return found
    context.addIssue({ code: 'custom', message: `has no template for ${missing.join(', ')}` })
    return z.NEVER
  })

const account = {
  JUZHU_STAGE: stage,
  SMS_URL: z.url(),
  SMS_SECRET_ID: text,
  SMS_SECRET_KEY: text,
  SMS_APP_ID: text,
  SMS_SIGN_NAME: text,
}

const unfit = ({ SMS_URL }: { SMS_URL: string }) => (SMS_URL.startsWith('https://') ? [] : ['SMS_URL is not https'])

const readCodes = settingsReader(z.object({ ...account, SMS_CODE_TEMPLATES: templates(codeNotices) }), unfit)
const readNotices = settingsReader(z.object({ ...account, SMS_NOTICE_TEMPLATES: templates(deliveredNotices) }), unfit)

type Read = Omit<ReturnType<typeof readCodes>, 'SMS_CODE_TEMPLATES'>

const settingsOf = (read: Read, found: SmsSettings['templates']): SmsSettings => ({
  url: read.SMS_URL,
  secretId: read.SMS_SECRET_ID,
  secretKey: read.SMS_SECRET_KEY,
  appId: read.SMS_APP_ID,
  signName: read.SMS_SIGN_NAME,
  templates: found,
})

/**
 * By what a function sends: codes, or the notices of the outboxes. Parses the environment; throws one error that names every
 * setting that is missing or wrong, and every kind that has no template.
 */
export const readSmsSettings = {
  codes: (environment: Environment) => {
    const read = readCodes(environment)
    return settingsOf(read, read.SMS_CODE_TEMPLATES)
  },
  notices: (environment: Environment) => {
    const read = readNotices(environment)
    return settingsOf(read, read.SMS_NOTICE_TEMPLATES)
  },
} satisfies Record<string, (environment: Environment) => SmsSettings>

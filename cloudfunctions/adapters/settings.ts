/**
 * The only reader of the environment's settings. A function that lacks one, or that would run production with
 * development values, does not start.
 */
import * as z from 'zod'

const key32 = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be 32 bytes in base64')

/** A setting that holds JSON. */
export const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' })
        return z.NEVER
      }
    })
    .pipe(shape)

export const text = z.string().min(1)
export const stage = z.enum(['production', 'development']).default('production')
const schema = z.object({
  JUZHU_STAGE: stage,
  JUZHU_SEAL_KEYS: json(z.record(z.string().regex(/^[a-z0-9-]{1,16}$/), key32)),
  JUZHU_INDEX_KEY: key32,
  JUZHU_PUBLIC_URL: z.url(),
  FACEID_URL: z.url(),
  FACEID_SECRET_ID: text,
  FACEID_SECRET_KEY: text,
  FACEID_MERCHANT_ID: text,
  WECHAT_URL: z.url(),
  WECHAT_APP_ID: text,
  WECHAT_APP_SECRET: text,
  NCIDAS_URL: z.url(),
  NCIDAS_ORG_ID: text,
  NCIDAS_BUSINESS_ID: text,
  NCIDAS_SECRET: text,
  REGISTERS_URL: z.url(),
  REGISTERS_SID: text,
  REGISTERS_SECRET: text,
})

export type Settings = z.infer<typeof schema>

/** What must not be true in production; each names the setting to mend. */
const developmentValues = (settings: Settings): string[] => [
  ...(['JUZHU_PUBLIC_URL', 'FACEID_URL', 'WECHAT_URL', 'NCIDAS_URL', 'REGISTERS_URL'] as const)
    .filter((name) => !settings[name].startsWith('https://'))
    .map((name) => `${name} is not https`),
  ...Object.keys(settings.JUZHU_SEAL_KEYS)
    .filter((id) => id.startsWith('dev'))
    .map((id) => `JUZHU_SEAL_KEYS has the development key ${id}`),
]

export type Environment = Record<string, string | undefined>
type Staged = { JUZHU_STAGE: 'production' | 'development' }

/** Reads settings of one shape; `unfit` names what must not be true of them in production. */
export const settingsReader =
  <T extends Staged>(shape: z.ZodType<T>, unfit: (settings: T) => string[]) =>
  (environment: Environment): T => {
    const parsed = shape.safeParse(environment)
    if (!parsed.success) {
      const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      throw new Error(`settings: ${problems.join('; ')}`)
    }
    const wrong = parsed.data.JUZHU_STAGE === 'production' ? unfit(parsed.data) : []
    if (wrong.length > 0) throw new Error(`settings: not fit for production: ${wrong.join('; ')}`)
    return parsed.data
  }

/** Parses the environment. Throws one error that names every setting that is missing or wrong, never its value. */
export const readSettings = settingsReader(schema, developmentValues)

/** What is asked for 刷脸登录. */
export type FaceForm = { name: string; idNumber: string; privacy: boolean; face: boolean }

/** What is asked for 受理点登录码. */
export type CounterForm = { idType: string; idNumber: string; code: string; bind: boolean; privacy: boolean }

/** What is asked for 短信验证码登录. */
export type SmsForm = { idType: string; idNumber: string; phone: string; privacy: boolean }

/** Where name and number wait while E证通's page is open. Consents are asked anew. */
export const keptKey = 'sign-in'

/** Name and number as kept, or blank. */
export const readKept = (text: string | null): FaceForm => {
  const kept = (text ? JSON.parse(text) : {}) as Partial<Record<'name' | 'idNumber', unknown>>
  const [name, idNumber] = [kept.name, kept.idNumber].map((one) => (typeof one === 'string' ? one : ''))
  return { name: name ?? '', idNumber: idNumber ?? '', privacy: false, face: false }
}

type Messages = Record<string, string>

const found = (checks: readonly (readonly [name: string, good: boolean, message: string])[]): Messages =>
  Object.fromEntries(checks.filter(([, good]) => !good).map(([name, , message]) => [name, message]))

/** The first field with a message, to jump to. */
export const firstOf = (messages: Messages): string | null => Object.keys(messages)[0] ?? null

/** What a phone can tell before asking; the server checks everything again. */
export const checkIdentity = ({ name, idNumber, privacy }: Omit<FaceForm, 'face'>): Messages =>
  found([
    ['name', name.trim() !== '', '请填写姓名'],
    ['idNumber', /^\d{17}[\dX]$/.test(idNumber.trim()), '居民身份证号码是 18 位，最后一位可能是 X'],
    ['privacy', privacy, '请先阅读并同意隐私说明'],
  ])

export const checkFace = ({ face, ...form }: FaceForm): Messages => ({
  ...checkIdentity(form),
  ...found([['face', face, '同意后才能刷脸，也可以用别的办法登录']]),
})

/** Digits as they were read out: spaces do not matter. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '')

export const checkCounter = ({ idType, idNumber, code, privacy }: CounterForm): Messages =>
  found([
    ['idType', idType !== '', '请选择证件种类'],
    ['idNumber', idNumber.trim().length >= 5, '请填写证件号码'],
    ['code', digitsOf(code).length === 8, '登录码是 8 位数字'],
    ['privacy', privacy, '请先阅读并同意隐私说明'],
  ])

export const checkSms = ({ idType, idNumber, phone, privacy }: SmsForm): Messages =>
  found([
    ['idType', idType !== '', '请选择证件种类'],
    ['idNumber', idNumber.trim().length >= 5, '请填写证件号码'],
    ['phone', /^1[3-9]\d{9}$/.test(phone.trim()), '请填写 11 位手机号码'],
    ['privacy', privacy, '请先阅读并同意隐私说明'],
  ])

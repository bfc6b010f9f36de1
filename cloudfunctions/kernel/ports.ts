import type { InputOf, OperationName, Reply } from '@shared/contract'
import type { Drawn } from '@shared/contract/slip'
import type { Day, Month } from '@shared/model/day'
import type { SignatureAlgorithm } from '@shared/model/partner'
import type { PassToSeal, SlipToSeal } from '@shared/slip-token/claims'
import type { TokenKey } from '@shared/slip-token/keys'
import type { StatusList } from '@shared/slip-token/status-list'
import type {
  Access,
  AccessConsent,
  AccessList,
  Account,
  Agency,
  AgencyBatch,
  Building,
  CheckInCodes,
  DayBill,
  Credentials,
  Department,
  DepartmentUse,
  Draft,
  Dwelling,
  DwellingLink,
  EvidencePage,
  Exports,
  Family,
  Management,
  Notice,
  Paper,
  PartnerCall,
  PaymentOrder,
  PermitFile,
  Registration,
  Session,
  SignIn,
  Slip,
  StillLiving,
  Stored,
  Telling,
  Tries,
  Unit,
} from './documents'
import type { Face, NetworkIdentity, Registers, Sms, WechatPhone } from './edges'

/** A comparison on one field; a bare value means equality (on an array: contains). */
type Condition<V> = V | { gt?: V; gte?: V; lt?: V; lte?: V; in?: V[] }
type Element<V> = V extends readonly (infer E)[] ? E : V
export type Where<T> = { [K in keyof T]?: Condition<Element<T[K]>> }

interface Page<T> {
  order?: [keyof T & string, 'asc' | 'desc'][]
  /** At most 1000. */
  limit: number
}

/** A collection whose documents are of one shape. Every method is one round trip. */
export interface Table<T extends Stored> {
  get: (id: string) => Promise<T | null>
  /** All conditions hold; a list of them is for several conditions on one field. */
  find: (where: Where<T> | Where<T>[], page: Page<T>) => Promise<T[]>
  count: (where: Where<T>) => Promise<number>
  /** `exists`: the id or a unique key is taken, and nothing was written. */
  insert: (doc: T) => Promise<'inserted' | 'exists'>
  /** `exists`: an id or a unique key is taken; which of the documents were written all the same is not told. */
  insertAll: (docs: readonly T[]) => Promise<'inserted' | 'exists'>
  /** Writes `doc` as the version after its own. Throws `Stale` when another was written meanwhile. */
  replace: (doc: T) => Promise<void>
  /** Writes whatever stood there before: for what only its owner writes and the newest of which wins. */
  put: (doc: T) => Promise<void>
  remove: (id: string) => Promise<void>
  /** Removes all that the conditions hold for; answers how many. */
  removeAll: (where: Where<T>) => Promise<number>
}

/** Somebody else wrote the document since it was read. `serve` runs the use case again. */
export class Stale extends Error {
  constructor(table: string) {
    super(`stale write to ${table}`)
    this.name = 'Stale'
  }
}

/** 会话表 adds the one write that a read needs: counting how often something was asked. */
export interface Sessions extends Table<Session> {
  /** Reads the session and adds one to `counts[counter]` in the same round trip. */
  count1: (id: string, counter: string) => Promise<Session | null>
}

/** 消息 adds what the sending of an SMS has to note, whoever reads the inbox meanwhile. */
export interface Notices extends Table<Notice> {
  /** Does not touch `version`. */
  smsDone: (id: string, sms: Notice['sms'], serial: string | null) => Promise<void>
}

/** 用量 adds the counting of many who ask at once: nobody waits for another, none is lost. */
export interface DepartmentUses extends Table<DepartmentUse> {
  /** Adds to `counts` and answers what they are then; null where there is no such document yet. */
  take: (id: string, counters: Record<string, number>) => Promise<DepartmentUse | null>
}

/** A table of documents with an outbox. */
export interface TellingTable<T extends Telling> extends Table<T> {
  /** Takes a told notice out of the outbox; does not touch `version`. */
  told: (id: string, entry: string, last: boolean) => Promise<void>
  /**
   * Takes the outbox up: false when another run has, or something was added. Until `instant` nobody else does, and then
   * what is left is looked at again. Does not touch `version` either.
   */
  takeUp: (id: string, tellAt: string, instant: string) => Promise<boolean>
}

/** Numbers that grow. Two who ask at the same time get two; one that was taken and not used is missing. */
export interface Counters {
  /** 0, 1, 2 … of this name. One round trip, and two more for its first. */
  next: (name: string) => Promise<number>
}

/** 居住登记 adds the one change that is made to many at once, since it decides nothing. */
export interface Registrations extends TellingTable<Registration> {
  /** Notes what was said of a month, on those of them that are these declarants' and in effect. One round trip for all. */
  noteStillLiving: (ids: string[], declarants: string[], month: Month, said: StillLiving) => Promise<void>
}

/**
 * 文件存储：bytes under a path that identifies nobody, sealed before they leave the function; the path is authenticated with
 * them. Whole or not there; put again, the newer stands.
 */
export interface Files {
  put: (path: string, bytes: Uint8Array) => Promise<void>
  /** Null when there is none. */
  get: (path: string) => Promise<Uint8Array | null>
  /** Those that are not there are gone already. */
  remove: (paths: readonly string[]) => Promise<void>
}

/** How people and secrets become keys that reveal nothing. */
export interface People {
  /** 人员标识：the same for every document that bears one 公民身份号码. */
  keyOf: (idType: string, idNumber: string) => string
  /** Keyed hash of a secret that was handed out (session, ticket, code), or of an input. */
  hash: (text: string) => string
  /** Constant in time. */
  same: (a: string, b: string) => boolean
}

export interface Chance {
  /** 256 random bits, base64url. */
  token: () => string
  /** A short id, 22 of `0-9A-Za-z_-`. */
  id: () => string
  /** `length` random digits. */
  digits: (length: number) => string
  /** `length` random bytes. */
  bytes: (length: number) => Uint8Array
}

/** One sheet of a workbook. Rows hold text, numbers or nothing, in the order of the columns. */
export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  name: string
  /** `width` in digits of the usual type, a Chinese character being two. `text`: its cells are text whatever they look like. */
  columns: { title: string; width: number; text: boolean }[]
  rows: (string | number | null)[][]
}

/** 表格文件. Only the functions that make or give one have this port, so that the others do not carry the library. */
export interface Sheets {
  /** An .xlsx as base64: titles in the first row. Text stays text: no cell is a formula, whatever it begins with. */
  write: (workbook: { sheets: Sheet[] }) => string
}

/** 消息签名 of departments. Only `partner` has it: keys that verify, none that signs for us. */
export interface Signatures {
  /** SHA-256 in base64. */
  digest: (bytes: Uint8Array) => string
  /** `key` as it is stored; a signature or key that cannot be read is false. */
  verify: (alg: SignatureAlgorithm, key: string, message: string, signature: Uint8Array) => boolean
  /** A public key as it is stored; null where it is none. */
  publicKey: (alg: Exclude<SignatureAlgorithm, 'hmac-sha256'>, text: string) => string | null
  /** A new shared secret: 32 bytes in base64. */
  secret: () => string
}

/** A character that no font has is named, and nothing is drawn. */
export type Drawing = { state: 'drawn'; base64: string } | { state: 'no-glyph'; character: string }

/** What is printed on a slip. */
export interface SlipPage {
  issuer: string
  title: string
  /** In groups of four. */
  number: string
  /** Of a masked copy, that it is one. */
  form: string | null
  rows: { label: string; value: string }[]
  /** JPEG, base64, of 358 × 441 or that shape. */
  photo: string
  issued: string
  validUntil: string
  /** What it stands in for. */
  use: string
  /** The one that tells most first; `code` is what can be typed in its place. */
  checks: { title: string; lines: string[]; qr: string; code: string | null }[]
  notes: string[]
  office: string
}

/** Draws PDF. Only the `slip` function has it; `at` is when it is sealed. */
export interface Pdf {
  /** A form that people sign by hand: it bears no seal. */
  draw: (content: Drawn) => Promise<Drawing>
  /** A paper with the seal on it, signed: a reader of PDF sees that it is whole. */
  seal: (content: Drawn, at: Date) => Promise<Drawing>
  sealSlip: (content: SlipPage, at: Date) => Promise<Drawing>
}

/** 凭证码: what the QR codes of slips lead to. Only the `slip` function has it, since only it has a key that signs. */
export interface Tokens {
  /** Where the QR code of a slip leads. Throws when no key is in its time. */
  seal: (slip: SlipToSeal) => string
  /** Where the code leads that says no name: a valid permit, until when. */
  sealNameless: (pass: PassToSeal) => string
  /** 状态名单, signed. */
  sealStatusList: (list: StatusList) => Uint8Array
  /** With which anyone checks; those that sign no more too, until the last that they signed has ended. */
  publicKeys: () => TokenKey[]
}

export interface Ports {
  accounts: Table<Account>
  sessions: Sessions
  signIns: Table<SignIn>
  credentials: TellingTable<Credentials>
  drafts: Table<Draft>
  buildings: Table<Building>
  dwellings: Table<Dwelling>
  links: TellingTable<DwellingLink>
  managements: TellingTable<Management>
  families: TellingTable<Family>
  registrations: Registrations
  checkInCodes: Table<CheckInCodes>
  evidence: Table<EvidencePage>
  files: Files
  tries: Table<Tries>
  units: TellingTable<Unit>
  permits: TellingTable<PermitFile>
  agencies: TellingTable<Agency>
  agencyBatches: Table<AgencyBatch>
  payments: Table<PaymentOrder>
  dayBills: Table<DayBill>
  papers: Table<Paper>
  departments: Table<Department>
  departmentUses: DepartmentUses
  partnerCalls: Table<PartnerCall>
  accesses: Table<Access>
  accessConsents: TellingTable<AccessConsent>
  accessLists: Table<AccessList>
  slips: Table<Slip>
  counters: Counters
  notices: Notices
  exports: Table<Exports>
  /** All or nothing: each document is new (version 0) or of the version that was read, else `Stale`. */
  together: (writes: Write[]) => Promise<void>
  registers: Registers
  sms: Sms
  face: Face
  networkIdentity: NetworkIdentity
  wechatPhone: WechatPhone
  people: People
  chance: Chance
  now: () => Date
  today: () => Day
  /** Where the H5 lives: E证通 comes back there. */
  publicUrl: string
  /** Something failed that must not stop the rest: says so in the log, without what was stored. */
  complain: (what: string, error: unknown) => void
  /** Asks another function of the house. */
  ask: <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<Reply<N>>
}

export type Write =
  | { table: 'accounts'; doc: Account }
  | { table: 'sessions'; doc: Session }
  | { table: 'signIns'; doc: SignIn }
  | { table: 'credentials'; doc: Credentials }
  | { table: 'permits'; doc: PermitFile }
  | { table: 'registrations'; doc: Registration }
  | { table: 'links'; doc: DwellingLink }
  | { table: 'managements'; doc: Management }
  | { table: 'buildings'; doc: Building }
  | { table: 'dwellings'; doc: Dwelling }
  | { table: 'permits'; doc: PermitFile }
  | { table: 'payments'; doc: PaymentOrder }
  | { table: 'units'; doc: Unit }
  | { table: 'departments'; doc: Department }

import type { Contract, FunctionName, InputOf, OperationName, OperationOf, OutputOf } from '@shared/contract'
import type { Session, Unit } from './documents'

/** Where a call came from, as the platform (never the caller) says. */
export type Source = 'http' | 'wechat' | 'timer' | 'function'

export interface Visitor {
  source: Source
  /** Where the call came from on the network, as the platform says; null where it does not. */
  clientIp: string | null
  /** The OPENID that WeChat's platform gave; null elsewhere. */
  openId: string | null
  submissionId: string | null
  traceId: string
}

/** 房屋的持有人: whose dwelling links, residents and codes a declarant's operation is about. */
export interface Holder {
  /** A person's key, or a unit's. */
  id: string
  /** The only dwellings that this caller may see of them; null for all. */
  dwellings: readonly string[] | null
}

export interface Caller extends Visitor {
  session: Session
  /** The signed-in person's key. */
  person: string
  /** For whom the person acts as declarant. */
  holder: Holder
  /** 单位 whose member acts, as it stands now; null for a role of one's own. */
  unit: Unit | null
}

type CallerOf<N extends OperationName> = Contract[N]['audience'] extends 'anyone' | 'timer' | 'function'
  ? Visitor
  : Caller

/** 一项业务：a function of its ports, then of its input. */
export type UseCase<N extends OperationName> = (input: InputOf<N>, caller: CallerOf<N>) => Promise<OutputOf<N>>

/** Every operation of a function; one missing does not compile. */
export type UseCases<F extends FunctionName> = { [N in OperationOf<F>]: UseCase<N> }

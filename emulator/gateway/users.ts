/** Whom the platform knows: everybody whose call came through WeChat, by openid, with a uid of the platform's own. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { EngineError } from '../engine'
import { readBody } from './admin/request'

/** Where users are kept; a part of the providers' store. */
type UserStore = {
  get: (section: string, key: string) => Promise<unknown>
  put: (section: string, key: string, value: unknown) => Promise<void>
}

const user = z.object({ uid: z.string(), openId: z.string(), appId: z.string(), since: z.string() })
type User = z.infer<typeof user>

const section = 'platform-users'
/** The one platform that people come from here. */
const wechat = 'WECHAT-OPENID'

const question = z.object({
  uuid: z.string().optional(),
  platform: z.string().optional(),
  platformId: z.string().optional(),
})

/** The uid of an openid: the same one in every run. */
export const uidOf = (openId: string): string => createHash('sha256').update(`uid ${openId}`).digest('hex').slice(0, 32)

/** The fields of the cloud's answer; what WeChat does not tell is empty. */
const answer = ({ uid, openId, appId, since }: User, envName: string) => ({
  envName,
  uid,
  uuid: uid,
  openId,
  appId,
  wxOpenId: openId,
  wxOpenid: openId,
  wxUnionId: '',
  wxPublicId: '',
  qqMiniOpenId: '',
  customUserId: '',
  isAnonymous: false,
  username: '',
  nickName: '',
  avatarUrl: '',
  gender: '',
  country: '',
  province: '',
  city: '',
  email: '',
  hasPassword: false,
  createTime: since,
  updateTime: since,
})

export const platformUsers = (store: UserStore, now: () => Date) => ({
  /** Notes a caller; gives the uid. */
  seen: async (openId: string, appId: string): Promise<string> => {
    const uid = uidOf(openId)
    if ((await store.get(section, uid)) === undefined)
      await store.put(section, uid, { uid, openId, appId, since: now().toISOString() })
    return uid
  },

  /** `auth.getUserInfoForAdmin`: by uid, or by platform and its id. Nobody found is refused. */
  find: async (environment: string, body: object) => {
    const { uuid, platform, platformId } = readBody(question, body)
    if (uuid === undefined && (platform !== wechat || !platformId))
      throw new EngineError('INVALID_PARAM', `only uid, or the platform ${wechat} with a platformId, finds a user here`)
    const found = await store.get(section, uuid ?? uidOf(platformId ?? ''))
    if (found === undefined)
      throw new EngineError('INVALID_PARAM', 'no such user: nobody with this id has called through WeChat')
    return answer(user.parse(found), environment)
  },
})

export type Users = ReturnType<typeof platformUsers>

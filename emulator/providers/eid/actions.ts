/** faceid 2018-03-01: GetEidToken, GetEidResult, CheckEidTokenStatus. */
import { type ProviderCredentials } from '../credentials'
import { type CloudAction, type CloudInput, onlyKnows, text } from '../tencent/cloud-api'
import { CloudApiError } from '../tencent/tc3'
import { type EidFlow, type EidFlows } from './flows'

type Dependencies = { account: ProviderCredentials['faceid']; flows: EidFlows; publicUrl: string }

const illegal = () => new CloudApiError('InvalidParameterValue.BizTokenIllegal', 'BizToken不合法。')

const optional = (input: CloudInput, name: string, max: number): string | null =>
  input[name] === undefined ? null : text(input, name, max)

const redirectOf = (input: CloudInput): string | null => {
  const url = optional(input, 'RedirectUrl', 1024)
  if (url !== null && !(/^https?:\/\//.test(url) && URL.canParse(url))) {
    throw new CloudApiError('InvalidParameter', 'The parameter `RedirectUrl` is invalid.')
  }
  return url
}

const idCardOf = (input: CloudInput): string => {
  const number = text(input, 'IdCard', 32)
  if (!/^[0-9A-Za-z]+$/.test(number)) throw new CloudApiError('InvalidParameter', 'The parameter `IdCard` is invalid.')
  return number
}

/** The texts of a result; name and number are never given back in clear. */
const resultText = (flow: EidFlow) => ({
  ErrCode: flow.errCode,
  ErrMsg: flow.errCode === 0 ? '成功' : '未通过',
  IdCard: null,
  Name: null,
  LiveStatus: flow.errCode === 0 ? 0 : null,
  Comparestatus: flow.errCode === 0 ? 0 : null,
  Extra: flow.extra,
})

export const eidActions = ({ account, flows, publicUrl }: Dependencies): Record<string, CloudAction> => {
  const known = async (input: CloudInput): Promise<EidFlow> => {
    const flow = await flows.get(text(input, 'EidToken', 50))
    if (!flow) throw illegal()
    if (!flows.isKept(flow)) throw new CloudApiError('InvalidParameterValue.BizTokenExpired', 'BizToken过期。')
    return flow
  }

  return {
    GetEidToken: async (input) => {
      onlyKnows(input, ['MerchantId', 'IdCard', 'Name', 'Extra', 'Config', 'RedirectUrl', 'Encryption'])
      if (text(input, 'MerchantId', 50) !== account.merchantId) {
        throw new CloudApiError('FailedOperation.UnregisteredEid', '未开通E证通服务。')
      }
      const token = await flows.start({
        name: text(input, 'Name', 32),
        idNumber: idCardOf(input),
        extra: optional(input, 'Extra', 1024) ?? '',
        redirectUrl: redirectOf(input),
      })
      return { EidToken: token, Url: `${publicUrl}/eid/h5?token=${token}` }
    },

    GetEidResult: async (input) => {
      onlyKnows(input, ['EidToken', 'InfoType', 'BestFramesCount', 'IsCutIdCardImage', 'IsNeedIdCardAvatar'])
      if (input.InfoType !== '1') {
        throw new CloudApiError('UnauthorizedOperation.NonAuthorize', '本商户只开通文本类结果（InfoType 1）。')
      }
      const flow = await known(input)
      return { Text: flow.errCode === null ? null : resultText(flow), IdCardData: null, BestFrame: null, EidInfo: null }
    },

    CheckEidTokenStatus: async (input) => {
      onlyKnows(input, ['EidToken'])
      return { Status: flows.statusOf(await known(input)) }
    },
  }
}

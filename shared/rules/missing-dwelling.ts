import { districtByCode, districtOfStreet, streetByCode } from '../codes/streets'

/** 找不到的房屋, as it is typed in: `street` is the nine-digit code. */
type MissingDwelling = { street: string; address: string }

const numerals = '零一二三四五六七八九'

/** `12号楼3单元` of `１２ 号楼-三单元`: width, case, spaces, marks and single numerals make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/[零一二三四五六七八九](?=[号栋座楼单层室])/gu, (one) => String(numerals.indexOf(one)))

/** Without what the street's code says already: some write `深圳市南山区粤海街道` before it, some do not. */
const withoutStreet = (text: string, street: string): string => {
  const district = districtByCode(districtOfStreet(street) ?? '')?.name ?? ''
  const said = ['广东省', '深圳市', district, streetByCode(street)?.name ?? '']
  return said.reduce((rest, name) => (name !== '' && rest.startsWith(name) ? rest.slice(name.length) : rest), text)
}

/**
 * 地址补录 (R14): requests with the same key ask for the same dwelling, and only one of them is kept. A declaration that waits
 * for its dwelling keeps its filing day, as one does that waits for its link.
 */
export const missingDwellingKey = ({ street, address }: MissingDwelling): string =>
  `${street}:${withoutStreet(plain(address), street)}`

/** No community has this number, so that no code that was given out (R47) begins with it. */
const noCommunity = '000'
const restDigits = 13

/**
 * 临时编码 of a dwelling that is not recorded yet, of the shape of a 房屋编码: the street, then digits of the request's own.
 * `hash` is hexadecimal, a keyed hash of the request's key: the same address has the same code, and the code tells nothing.
 */
export const provisionalCode = (street: string, hash: string): string => {
  const digits = [...hash.slice(0, restDigits)].map((one) => parseInt(one, 16) % 10)
  return `${street}${noCommunity}${digits.join('')}`
}

export const isProvisional = (dwellingCode: string): boolean =>
  dwellingCode.length === 25 && dwellingCode.slice(9, 12) === noCommunity
